/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Sets as somebody types them in a hurry:
 *
 *   line   = group { ";" group }
 *   group  = [ kind ] [ load ] [ "x" ] counts [ "x" sets ] [ "@" load ] [ "@" effort ]
 *          | [ kind ] sets "x" counts [ "@" load ] [ "@" effort ]
 *   kind   = "w" (warm-up) | "d" (drop set) | "f" (to failure)
 *   load   = "bw" | [ "bw" ] ( "+" | "-" ) weight | weight
 *   weight = number [ "kg" | "lb" ]
 *   counts = count { "," count }
 *   count  = repetitions, or a time: 45, 45s, 1:30, 2min
 *
 * After an outside weight the first number is the weight, unless another one follows the
 * "@": 100x5x3 and 3x5@100 are the same. Without one, 3x12 is three sets. A number up to
 * 10 without a unit behind the "@" is an effort. */

#include "config.h"

#include "bx-set-line.h"

#include "bx-number.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (bx-set-line-error-quark, bx_set_line_error)

typedef struct
{
  const char *text;
  const char *at;
  BxMeasure measure;
  BxUnit unit;
  GError *error;
} Reader;

/* What one group says */
typedef struct
{
  BxSetKind kind;
  BxWeight weight;      /* outside weight, or the number that may be one */
  gboolean has_unit;    /* it was written with a unit */
  BxWeight added;
  BxWeight assistance;
  gboolean has_load;    /* bw, added, assistance or weight */
  GArray *counts;       /* (element-type int) */
  int n_sets;           /* 0 where it is not said */
  int rpe_tenths;
} Group;

static void
group_clear (Group *self)
{
  g_clear_pointer (&self->counts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Group, group_clear)

static gboolean
fail (Reader *self)
{
  g_autofree char *rest = NULL;

  if (self->error != NULL)
    return FALSE;

  rest = g_utf8_truncate_middle (self->at, 20);
  if (*rest == '\0')
    g_set_error_literal (&self->error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_SYNTAX,
                         _("Something is missing at the end. Type sets such as 100×5×3, bw×12, +10×8 or 60s."));
  else
    /* Translators: %s is what the person typed, from where it is not understood */
    g_set_error (&self->error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_SYNTAX,
                 _("“%s” is not understood here. Type sets such as 100×5×3, bw×12, +10×8 or 60s."), rest);
  return FALSE;
}

static gboolean
fail_range (Reader *self,
            int     minimum,
            int     maximum)
{
  if (self->error == NULL)
    g_set_error (&self->error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_RANGE,
                 _("Type a number from %d to %d here."), minimum, maximum);
  return FALSE;
}

static void
skip_space (Reader *self)
{
  while (*self->at != '\0' && g_unichar_isspace (g_utf8_get_char (self->at)))
    self->at = g_utf8_next_char (self->at);
}

/* Takes one of some signs */
static gboolean
take_sign (Reader     *self,
           const char *signs)
{
  gunichar c;

  skip_space (self);
  c = g_utf8_get_char (self->at);
  if (c == '\0' || g_utf8_strchr (signs, -1, c) == NULL)
    return FALSE;

  self->at = g_utf8_next_char (self->at);
  return TRUE;
}

#define take_times(self) take_sign (self, "xX×*✕")

/* Takes a word that no letter follows; case does not matter */
static gboolean
take_word (Reader     *self,
           const char *word)
{
  gsize length = strlen (word);

  skip_space (self);
  if (g_ascii_strncasecmp (self->at, word, length) != 0)
    return FALSE;
  if (g_unichar_isalpha (g_utf8_get_char (self->at + length)) && g_ascii_tolower (self->at[length]) != 'x')
    return FALSE;

  self->at += length;
  return TRUE;
}

static gboolean
is_digit (Reader *self)
{
  skip_space (self);
  return g_unichar_isdigit (g_utf8_get_char (self->at));
}

static gboolean
read_int (Reader *self,
          int     minimum,
          int     maximum,
          int    *value)
{
  const char *start;
  gint64 number = 0;

  if (!is_digit (self))
    return fail (self);

  start = self->at;
  for (; g_unichar_isdigit (g_utf8_get_char (self->at)); self->at = g_utf8_next_char (self->at))
    number = MIN (number * 10 + g_unichar_digit_value (g_utf8_get_char (self->at)), G_MAXINT);

  if (number < minimum || number > maximum)
    {
      self->at = start;
      return fail_range (self, minimum, maximum);
    }

  *value = (int) number;
  return TRUE;
}

/* Digits with a mark between them, and no space: what follows is another number. */
static const char *
find_number_end (const char *text)
{
  const char *end = text;

  while (*end != '\0')
    {
      const char *next = g_utf8_next_char (end);
      gunichar c = g_utf8_get_char (end);

      if (!g_unichar_isdigit (c) &&
          !(bx_number_is_decimal_mark (c) && end > text && g_unichar_isdigit (g_utf8_get_char (next))))
        break;
      end = next;
    }

  return end;
}

static gboolean
scan_number (const char  *text,
             const char **end,
             gint64      *thousandths,
             GError     **error)
{
  g_autofree char *number = NULL;

  *end = find_number_end (text);
  number = g_strndup (text, (gsize) (*end - text));

  return bx_number_scan_thousandths (number, NULL, thousandths, error);
}

static gboolean
read_number (Reader *self,
             gint64 *thousandths)
{
  const char *end;

  if (!is_digit (self))
    return fail (self);
  if (!scan_number (self->at, &end, thousandths, &self->error))
    return FALSE;

  self->at = end;
  return TRUE;
}

static BxUnit
take_unit (Reader *self)
{
  if (take_word (self, "kg") || take_word (self, "kgs") || take_word (self, "kilos") || take_word (self, "kilo"))
    return BX_UNIT_KG;
  if (take_word (self, "lb") || take_word (self, "lbs") || take_word (self, "pounds") || take_sign (self, "#"))
    return BX_UNIT_LB;

  return BX_UNIT_NONE;
}

static gboolean
read_weight (Reader   *self,
             BxWeight *weight,
             gboolean *has_unit)
{
  const char *start = self->at;
  gint64 thousandths;
  BxUnit unit;

  if (!read_number (self, &thousandths))
    return FALSE;
  if (thousandths > BX_WEIGHT_MAX_THOUSANDTHS)
    {
      self->at = start;
      return fail_range (self, 0, (int) (BX_WEIGHT_MAX_THOUSANDTHS / 1000));
    }

  unit = take_unit (self);
  if (has_unit != NULL)
    *has_unit = unit != BX_UNIT_NONE;
  *weight = (BxWeight) { thousandths, unit != BX_UNIT_NONE ? unit : self->unit };
  return TRUE;
}

/* A time such as 45, 45s, 1:30 or 2min */
static gboolean
read_time (Reader   *self,
           int      *seconds,
           gboolean *has_unit)
{
  const char *start = self->at;
  int value;

  *has_unit = TRUE;
  if (!read_int (self, 0, BX_SECONDS_MAX, &value))
    return FALSE;

  if (*self->at == ':')
    {
      int rest;

      self->at++;
      if (!read_int (self, 0, 59, &rest))
        return FALSE;
      value = value * 60 + rest;
    }
  else if (take_word (self, "min"))
    {
      value *= 60;
    }
  else if (!take_word (self, "s") && !take_word (self, "sec") && !take_sign (self, "\"″"))
    {
      *has_unit = FALSE;
    }

  if (value > BX_SECONDS_MAX)
    {
      self->at = start;
      return fail_range (self, 0, BX_SECONDS_MAX);
    }

  *seconds = value;
  return TRUE;
}

static gboolean
read_counts (Reader   *self,
             Group    *group,
             gboolean *has_unit)
{
  g_array_set_size (group->counts, 0);
  *has_unit = FALSE;

  do
    {
      int count;
      gboolean unit = FALSE;

      skip_space (self);
      if (bx_measure_has_time (self->measure)
            ? !read_time (self, &count, &unit)
            : !read_int (self, 0, BX_REPS_MAX, &count))
        return FALSE;
      if (group->counts->len == BX_SET_LINE_MAX_SETS)
        return fail_range (self, 1, BX_SET_LINE_MAX_SETS);
      *has_unit = *has_unit || unit;
      g_array_append_val (group->counts, count);
    }
  while (take_sign (self, ",/"));

  if (!bx_measure_has_time (self->measure) && !take_word (self, "reps"))
    take_word (self, "rep");

  return TRUE;
}

/* "bw", "+10", "-20", "bw+10"; and an outside weight */
static gboolean
read_load (Reader *self,
           Group  *group)
{
  const char *start;

  if (take_word (self, "bw"))
    group->has_load = TRUE;

  while (TRUE)
    {
      gboolean plus;
      BxWeight weight;

      skip_space (self);
      start = self->at;
      plus = take_sign (self, "+");

      if (!plus && !take_sign (self, "-−"))
        break;
      if (!bx_measure_has_added (self->measure) || (!plus && !bx_measure_has_bodyweight (self->measure)))
        {
          self->at = start;
          return fail (self);
        }
      skip_space (self);
      if (!read_weight (self, &weight, NULL))
        return FALSE;
      if (plus)
        group->added = weight;
      else
        group->assistance = weight;
      group->has_load = TRUE;
    }

  if (group->has_load || !is_digit (self))
    return TRUE;

  /* An outside weight, or for the body a number with a unit */
  start = self->at;
  if (bx_measure_has_weight (self->measure))
    {
      if (!read_weight (self, &group->weight, &group->has_unit))
        return FALSE;
      group->has_load = TRUE;
      return TRUE;
    }
  if (bx_measure_has_added (self->measure))
    {
      gint64 thousandths;
      GError *error = NULL;
      const char *end;

      /* Not every list of repetitions is a number: 12,10,8 */
      if (scan_number (self->at, &end, &thousandths, &error))
        {
          BxUnit unit;

          self->at = end;
          unit = take_unit (self);
          if (unit != BX_UNIT_NONE && thousandths <= BX_WEIGHT_MAX_THOUSANDTHS)
            {
              group->added = (BxWeight) { thousandths, unit };
              group->has_load = TRUE;
              return TRUE;
            }
        }
      g_clear_error (&error);
      self->at = start;
    }

  return TRUE;
}

/* The number of a weight that turned out to be a number of sets: 3x5@100 */
static gboolean
take_as_sets (Reader     *self,
              Group      *group,
              const char *start)
{
  gint64 sets = group->weight.thousandths / 1000;

  if (group->has_unit || group->n_sets > 0 || group->weight.thousandths % 1000 != 0 || sets < 1 || sets > BX_SET_LINE_MAX_SETS)
    {
      self->at = start;
      return fail (self);
    }

  group->n_sets = (int) sets;
  return TRUE;
}

/* "@100" is a load, "@8" an effort */
static gboolean
read_behind_at (Reader *self,
                Group  *group,
                gboolean first)
{
  const char *start;
  BxWeight weight;
  gboolean has_unit;
  gint64 tenths;

  skip_space (self);
  take_word (self, "rpe");
  skip_space (self);
  start = self->at;
  if (!read_weight (self, &weight, &has_unit))
    return FALSE;

  if (!has_unit && weight.thousandths <= 10000)
    {
      tenths = weight.thousandths / 100;
      if (weight.thousandths % 500 != 0 || tenths < 10 || group->rpe_tenths >= 0)
        {
          self->at = start;
          return fail_range (self, 1, 10);
        }
      group->rpe_tenths = (int) tenths;
      return TRUE;
    }

  if (!first || !bx_measure_has_weight (self->measure) || !take_as_sets (self, group, start))
    {
      self->at = start;
      return fail (self);
    }
  group->weight = weight;
  return TRUE;
}

static gboolean
read_group (Reader *self,
            Group  *group)
{
  gboolean has_unit;
  gboolean first = TRUE;

  if (take_word (self, "w"))
    group->kind = BX_SET_KIND_WARM_UP;
  else if (take_word (self, "d"))
    group->kind = BX_SET_KIND_DROP;
  else if (take_word (self, "f"))
    group->kind = BX_SET_KIND_TO_FAILURE;

  if (!read_load (self, group))
    return FALSE;

  /* A hold may follow its load without a sign between. */
  if (!take_times (self) && group->has_load && bx_measure_has_weight (self->measure))
    return fail (self);

  if (!read_counts (self, group, &has_unit))
    return FALSE;

  if (take_times (self))
    {
      const char *start = self->at;

      /* Without a load the number of sets comes first: 3x12, 3x30s; but 30s x 3. */
      if (!group->has_load && !has_unit && group->counts->len == 1)
        {
          group->n_sets = g_array_index (group->counts, int, 0);
          if (group->n_sets < 1 || group->n_sets > BX_SET_LINE_MAX_SETS)
            {
              self->at = start;
              return fail_range (self, 1, BX_SET_LINE_MAX_SETS);
            }
          if (!read_counts (self, group, &has_unit))
            return FALSE;
        }
      else if (!read_int (self, 1, BX_SET_LINE_MAX_SETS, &group->n_sets))
        {
          return FALSE;
        }
    }

  while (take_sign (self, "@"))
    {
      if (!read_behind_at (self, group, first))
        return FALSE;
      first = FALSE;
    }

  return TRUE;
}

static gboolean
add_sets (Reader      *self,
          const Group *group,
          GPtrArray   *sets)
{
  int n_sets = group->n_sets > 0 ? group->n_sets : (int) group->counts->len;

  /* 100x5,5,4x2 could mean anything. */
  if (group->n_sets > 0 && group->counts->len > 1 && group->counts->len != (guint) group->n_sets)
    return fail (self);
  if ((int) sets->len + n_sets > BX_SET_LINE_MAX_SETS)
    return fail_range (self, 1, BX_SET_LINE_MAX_SETS);

  for (int i = 0; i < n_sets; i++)
    {
      BxSet *set = bx_set_new ();
      int count = g_array_index (group->counts, int, group->counts->len > 1 ? i : 0);

      set->kind = group->kind;
      set->target.kind = group->kind;
      set->state = BX_SET_STATE_DONE;
      set->weight = group->weight;
      set->added = group->added;
      set->assistance = group->assistance;
      set->rpe_tenths = group->rpe_tenths;
      if (bx_measure_has_time (self->measure))
        set->seconds = count;
      else
        set->reps = count;
      g_ptr_array_add (sets, set);
    }

  return TRUE;
}

/**
 * bx_set_line_parse:
 * @text: (nullable): what a person typed
 * @measure: what is written down about the exercise
 * @unit: the unit of a weight without one, kilogram or pound
 * @position: (out) (optional): where it is not understood, in characters from the start
 * @error: return location for an error
 *
 * Reads sets that were done, as people write them: `100x5x3`, `100 kg × 5,5,4`, `3x5@100`,
 * `102,5x5 @8`, `bw x 12`, `+10x8`, `-20 x 6` (assistance), `60s`, `20kg 45s x2`; several of
 * them divided by semicolons. `w`, `d` or `f` before it tells a warm-up, a drop set or a set
 * to failure. A comma between digits of a weight is a decimal mark; between repetitions it
 * divides sets.
 *
 * Returns: (transfer full) (element-type BxSet) (nullable): the sets, done and without a
 *   moment; or %NULL with @error set in the `BX_SET_LINE_ERROR` or `BX_NUMBER_ERROR` domain
 */
GPtrArray *
bx_set_line_parse (const char  *text,
                   BxMeasure    measure,
                   BxUnit       unit,
                   gsize       *position,
                   GError     **error)
{
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify) bx_set_free);
  Reader self = { text, text, measure, unit, NULL };

  g_return_val_if_fail (unit == BX_UNIT_KG || unit == BX_UNIT_LB, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    self.at = self.text = "";

  skip_space (&self);
  if (*self.at == '\0')
    g_set_error_literal (&self.error, BX_SET_LINE_ERROR, BX_SET_LINE_ERROR_EMPTY,
                         _("Type sets such as 100×5×3, bw×12, +10×8 or 60s."));

  while (self.error == NULL)
    {
      g_auto (Group) group = {
        .counts = g_array_new (FALSE, FALSE, sizeof (int)),
        .rpe_tenths = BX_COUNT_NONE,
      };

      if (!read_group (&self, &group) || !add_sets (&self, &group, sets))
        break;

      skip_space (&self);
      if (*self.at == '\0')
        break;
      if (!take_sign (&self, ";\n"))
        fail (&self);
      skip_space (&self);
      if (*self.at == '\0')
        break;
    }

  if (self.error != NULL)
    {
      if (position != NULL)
        *position = (gsize) g_utf8_pointer_to_offset (self.text, self.at);
      g_propagate_error (error, self.error);
      return NULL;
    }

  return g_steal_pointer (&sets);
}

/* ---- writing ----------------------------------------------------------------------- */

static gboolean
same_group (const BxSet *a,
            const BxSet *b)
{
  return a->kind == b->kind && bx_weight_equal (a->weight, b->weight) && bx_weight_equal (a->added, b->added) &&
         bx_weight_equal (a->assistance, b->assistance) && a->rpe_tenths == b->rpe_tenths;
}

static void
append_weight (GString    *text,
               const char *sign,
               BxWeight    weight)
{
  g_autofree char *amount = NULL;

  if (!bx_weight_is_set (weight))
    return;

  amount = bx_number_format_thousandths (weight.thousandths);
  g_string_append_printf (text, "%s%s%s ", sign, amount, bx_unit_to_nick (weight.unit));
}

static void
append_group (GString     *text,
              const BxSet *first,
              BxMeasure    measure)
{
  static const char *const kinds[] = {
    [BX_SET_KIND_WORK] = "",
    [BX_SET_KIND_WARM_UP] = "w ",
    [BX_SET_KIND_DROP] = "d ",
    [BX_SET_KIND_TO_FAILURE] = "f ",
  };

  if (text->len > 0)
    g_string_append (text, "; ");
  g_string_append (text, kinds[first->kind]);

  if (bx_measure_has_weight (measure))
    {
      append_weight (text, "", first->weight);
    }
  else if (bx_measure_has_added (measure))
    {
      if (bx_measure_has_bodyweight (measure))
        g_string_append (text, "bw ");
      append_weight (text, "+", first->added);
      if (bx_measure_has_bodyweight (measure))
        append_weight (text, "-", first->assistance);
    }

  if (!bx_measure_has_time (measure))
    g_string_append_c (text, 'x');
}

/**
 * bx_set_line_format:
 * @sets: (element-type BxSet): sets
 * @measure: what is written down about the exercise
 *
 * Writes sets as [func@Bx.Set.line_parse] reads them: `100kg x5,5,4 @8`. What it can't say is
 * left out: sets without a count, bodyweights, notes and moments.
 *
 * Returns: (transfer full): the line
 */
char *
bx_set_line_format (const GPtrArray *sets,
                    BxMeasure        measure)
{
  GString *text;
  const BxSet *before = NULL;

  g_return_val_if_fail (sets != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i <= sets->len; i++)
    {
      const BxSet *set = i < sets->len ? g_ptr_array_index (sets, i) : NULL;
      int count = set == NULL ? 0 : bx_measure_has_time (measure) ? set->seconds : set->reps;

      if (count < 0)
        continue;

      if (before != NULL && (set == NULL || !same_group (before, set)) && before->rpe_tenths >= 0)
        {
          g_autofree char *effort = bx_number_format_thousandths (before->rpe_tenths * 100);

          g_string_append_printf (text, " @%s", effort);
        }
      if (set == NULL)
        break;

      if (before != NULL && same_group (before, set))
        g_string_append_c (text, ',');
      else
        append_group (text, set, measure);
      g_string_append_printf (text, bx_measure_has_time (measure) ? "%ds" : "%d", count);
      before = set;
    }

  return g_string_free_and_steal (text);
}
