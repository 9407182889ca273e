/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bx-record.h"

/**
 * BxRecordBook:
 *
 * The best there was so far of one exercise: session after session is written in,
 * and each new set asked against what stands there.
 *
 * ```c
 * bx_record_book_find (book, set, &finding);   // against all that was before
 * bx_record_book_add (book, set);
 * …
 * bx_record_book_end_session (book, &finding); // its volume
 * ```
 *
 * What is a record:
 *
 * - Only of sets that count (see [method@Set.counts]): warm-ups are none.
 * - Nothing in the first session of an exercise: there was nothing to beat.
 * - Loads are as performed. On the body it is what was added less what was taken
 *   off; the bodyweight is left out, as in [method@Set.compare]: who gets heavier
 *   has not lifted more.
 * - Repetitions and holds are records at a load that was done before, if nothing
 *   as heavy or heavier had as many. So ten repetitions with more help from a band
 *   are none, and neither are more repetitions with less weight than ever.
 * - e1RM as in [method@Set.estimate_e1rm_kg]: none above twelve repetitions, none
 *   of bodyweight movements.
 * - Numbers that nobody does (%BX_RECORD_MAX_REPS) are slips, and left out
 *   altogether, so that they do not stand as a record that can't be beaten.
 */
struct _BxRecordBook
{
  BxMeasure measure;
  BxE1rmFormula formula;
  guint n_sessions; /* that are over */
  guint n_sets;     /* of the one that is not */
  GArray *marks;    /* Mark, the heaviest first */
  double e1rm_kg;
  double volume_kg;
  double session_volume_kg;
};

/* The most repetitions or seconds that were done at a load. */
typedef struct
{
  gint64 load; /* parts, see bx_weight_get_parts() */
  int most;
} Mark;

/**
 * bx_record_book_new:
 * @measure: what is written down about the exercise
 * @formula: how e1RM is estimated
 *
 * Returns: (transfer full): a book with nothing in it
 */
BxRecordBook *
bx_record_book_new (BxMeasure     measure,
                    BxE1rmFormula formula)
{
  BxRecordBook *self = g_new0 (BxRecordBook, 1);

  self->measure = measure;
  self->formula = formula;
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));

  return self;
}

/**
 * bx_record_book_copy:
 * @self: a book
 *
 * Returns: (transfer full): another one with the same in it
 */
BxRecordBook *
bx_record_book_copy (const BxRecordBook *self)
{
  BxRecordBook *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new (BxRecordBook, 1);
  *copy = *self;
  copy->marks = g_array_copy (self->marks);

  return copy;
}

/**
 * bx_record_book_free:
 * @self: a book
 *
 * Gives its memory back.
 */
void
bx_record_book_free (BxRecordBook *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->marks);
  g_free (self);
}

/**
 * bx_record_book_is_empty:
 * @self: a book
 *
 * Returns: whether no session before this one had a set that could be beaten
 */
gboolean
bx_record_book_is_empty (const BxRecordBook *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->n_sessions == 0;
}

static gint64
get_load (const BxRecordBook *self,
          const BxSet        *set)
{
  switch (self->measure)
    {
    case BX_MEASURE_WEIGHT_REPS:
      return bx_weight_get_parts (set->weight);
    case BX_MEASURE_BODYWEIGHT_REPS:
      return bx_weight_get_parts (set->added) - bx_weight_get_parts (set->assistance);
    case BX_MEASURE_TIME:
      return bx_weight_get_parts (set->added);
    case BX_MEASURE_REPS:
    default:
      return 0;
    }
}

/* What is counted of a set at its load: repetitions, or seconds. */
static int
get_count (const BxRecordBook *self,
           const BxSet        *set)
{
  return self->measure == BX_MEASURE_TIME ? set->seconds : set->reps;
}

static gboolean
is_eligible (const BxRecordBook *self,
             const BxSet        *set)
{
  int most = BX_SECONDS_MAX;

  if (!bx_set_counts (set))
    return FALSE;
  if (self->measure != BX_MEASURE_TIME)
    most = get_load (self, set) > 0 ? BX_RECORD_MAX_REPS_LOADED : BX_RECORD_MAX_REPS;

  return get_count (self, set) >= 1 && get_count (self, set) <= most;
}

/* Records of a count at a load: @before is what was done at just this load, and
 * the count has to be more than any at this load or a heavier one. */
static gboolean
beats_marks (const BxRecordBook *self,
             gint64              load,
             int                 count,
             int                *before)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->load < load)
        break;
      if (mark->most >= count)
        return FALSE;
      if (mark->load == load)
        {
          *before = mark->most;
          return TRUE;
        }
    }

  return FALSE;
}

static int
get_longest (const BxRecordBook *self)
{
  int longest = 0;

  for (guint i = 0; i < self->marks->len; i++)
    longest = MAX (longest, g_array_index (self->marks, Mark, i).most);

  return longest;
}

static void
note (BxRecordFinding *finding,
      BxRecordKinds    kind,
      double           value,
      double           before)
{
  guint index = bx_record_kind_get_index (kind);

  finding->kinds |= kind;
  finding->value[index] = value;
  finding->before[index] = before;
}

/**
 * bx_record_book_find:
 * @self: a book
 * @set: a set of its exercise, not yet added
 * @finding: (out caller-allocates) (optional): where to write what it beats
 *
 * Tells what a set beats, of all that was added before it, sets of the same session
 * too: the second of two equal sets is no record.
 *
 * Returns: the records that it is, never %BX_RECORD_VOLUME
 */
BxRecordKinds
bx_record_book_find (const BxRecordBook *self,
                     const BxSet        *set,
                     BxRecordFinding    *finding)
{
  BxRecordFinding found = { 0 };
  int before = 0;

  g_return_val_if_fail (self != NULL, BX_RECORD_NONE);
  g_return_val_if_fail (set != NULL, BX_RECORD_NONE);

  if (self->n_sessions > 0 && self->marks->len > 0 && is_eligible (self, set))
    {
      gint64 load = get_load (self, set);
      gint64 heaviest = g_array_index (self->marks, Mark, 0).load;
      int count = get_count (self, set);
      double e1rm_kg;

      if (load > heaviest)
        note (&found, BX_RECORD_LOAD, (double) load / BX_WEIGHT_PARTS_PER_KG, (double) heaviest / BX_WEIGHT_PARTS_PER_KG);

      if (self->measure == BX_MEASURE_TIME)
        {
          int longest = get_longest (self);

          if (count > longest)
            note (&found, BX_RECORD_HOLD, count, longest);
          else if (beats_marks (self, load, count, &before))
            note (&found, BX_RECORD_HOLD, count, before);
        }
      else if (beats_marks (self, load, count, &before))
        note (&found, BX_RECORD_REPS, count, before);

      if (self->e1rm_kg > 0 && bx_set_estimate_e1rm_kg (set, self->measure, self->formula, &e1rm_kg) &&
          e1rm_kg > self->e1rm_kg)
        note (&found, BX_RECORD_E1RM, e1rm_kg, self->e1rm_kg);
    }

  if (finding != NULL)
    *finding = found;

  return found.kinds;
}

/**
 * bx_record_book_add:
 * @self: a book
 * @set: a set of its exercise
 *
 * Writes a set in, to be beaten from now on. One that can't be a record is passed
 * over.
 */
void
bx_record_book_add (BxRecordBook *self,
                    const BxSet  *set)
{
  double e1rm_kg;
  Mark mark;
  guint i;

  g_return_if_fail (self != NULL);
  g_return_if_fail (set != NULL);

  if (!is_eligible (self, set))
    return;

  mark = (Mark) { get_load (self, set), get_count (self, set) };
  for (i = 0; i < self->marks->len && g_array_index (self->marks, Mark, i).load > mark.load; i++)
    ;
  if (i < self->marks->len && g_array_index (self->marks, Mark, i).load == mark.load)
    g_array_index (self->marks, Mark, i).most = MAX (g_array_index (self->marks, Mark, i).most, mark.most);
  else
    g_array_insert_val (self->marks, i, mark);

  if (bx_set_estimate_e1rm_kg (set, self->measure, self->formula, &e1rm_kg))
    self->e1rm_kg = MAX (self->e1rm_kg, e1rm_kg);
  self->session_volume_kg += bx_set_get_volume_kg (set, self->measure);
  self->n_sets++;
}

/**
 * bx_record_book_end_session:
 * @self: a book
 * @finding: (out caller-allocates) (optional): where to write what it beats
 *
 * Says that what was added since this was said last is one session, and whether its
 * volume is a record. Bodyweight movements have none: their volume would grow with
 * the body, or with its being known.
 *
 * Returns: %BX_RECORD_VOLUME or %BX_RECORD_NONE
 */
BxRecordKinds
bx_record_book_end_session (BxRecordBook    *self,
                            BxRecordFinding *finding)
{
  BxRecordFinding found = { 0 };

  g_return_val_if_fail (self != NULL, BX_RECORD_NONE);

  if (self->measure == BX_MEASURE_WEIGHT_REPS && self->volume_kg > 0 &&
      /* The same sets in another order add up to the same, but for rounding. */
      self->session_volume_kg > self->volume_kg * (1 + 1e-9))
    note (&found, BX_RECORD_VOLUME, self->session_volume_kg, self->volume_kg);

  self->volume_kg = MAX (self->volume_kg, self->session_volume_kg);
  if (self->n_sets > 0)
    self->n_sessions++;
  self->session_volume_kg = 0;
  self->n_sets = 0;

  if (finding != NULL)
    *finding = found;

  return found.kinds;
}

/**
 * bx_record_kinds_get_main:
 * @kinds: records that a set is
 *
 * Tells which of several records is the one to name: the load says most, then the
 * hold, the e1RM, the repetitions and the volume.
 *
 * Returns: one of @kinds, or %BX_RECORD_NONE
 */
BxRecordKinds
bx_record_kinds_get_main (BxRecordKinds kinds)
{
  for (guint i = 0; i < BX_RECORD_N_KINDS; i++)
    if (kinds & (1u << i))
      return (BxRecordKinds) (1u << i);

  return BX_RECORD_NONE;
}

/**
 * bx_record_kind_get_index:
 * @kind: one kind of record
 *
 * Returns: where it stands in the fields of a #BxRecordFinding
 */
guint
bx_record_kind_get_index (BxRecordKinds kind)
{
  g_return_val_if_fail (kind != BX_RECORD_NONE, 0);

  return (guint) g_bit_nth_lsf ((gulong) kind, -1);
}

/**
 * bx_record_kind_get_name:
 * @kind: one kind of record
 *
 * Returns: (transfer none): what it is called, as a heading
 */
const char *
bx_record_kind_get_name (BxRecordKinds kind)
{
  switch (kind)
    {
    case BX_RECORD_LOAD:
      /* Translators: a record: the most weight so far */
      return _("Heaviest Load");
    case BX_RECORD_HOLD:
      /* Translators: a record: the longest time held so far */
      return _("Longest Hold");
    case BX_RECORD_E1RM:
      /* Translators: a record: the highest estimated one-repetition maximum so far */
      return _("Highest e1RM");
    case BX_RECORD_REPS:
      /* Translators: a record: the most repetitions with a weight so far */
      return _("Most Repetitions");
    case BX_RECORD_VOLUME:
      /* Translators: a record: the most repetitions × weight in a session so far */
      return _("Most Volume");
    case BX_RECORD_NONE:
    default:
      return "";
    }
}
