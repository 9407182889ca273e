/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "bx-art-picture.h"
#include "bx-movement.h"

#define INDEX "/com/example/BackExt/illustrations/index.xml"

/* More pictures than any loop needs; a wrong number must not ask for all memory. */
#define MAX_FRAMES 240

static const char *const phase_names[BX_N_PHASES] = {
  [BX_PHASE_LOWERING] = "lowering",
  [BX_PHASE_PAUSE_BOTTOM] = "pause-bottom",
  [BX_PHASE_LIFTING] = "lifting",
  [BX_PHASE_PAUSE_TOP] = "pause-top",
};

/* What tells movements of an exercise apart, and how much it hurts to show
 * another one than was chosen. What stands first is left out last. */
static const struct
{
  const char *family;
  guint weight;
} families[] = {
  { "equipment", 8 },
  { "load", 4 },
  { "arms", 2 },
  { "spine", 1 },
};

static void
timing_free (gpointer data)
{
  BxMovementTiming *timing = data;

  g_free (timing->tempo);
  g_free (timing);
}

static void
movement_free (gpointer data)
{
  BxMovement *movement = data;

  g_free (movement->picture);
  g_free (movement->exercise);
  g_free (movement->athlete);
  g_free (movement->view);
  g_ptr_array_unref (movement->options);
  g_ptr_array_unref (movement->timings);
  g_free (movement);
}

/* ---- The index ------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *movements; /* (owned) */
  char *exercise;       /* (owned) (nullable) */
  BxMovement *movement; /* (owned) (nullable): being read */
  BxMovementTiming *timing;
} Reader;

static const char *
find_attribute (const char **names,
                const char **values,
                const char *name)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];

  return NULL;
}

static gboolean
read_number (const char *text,
             guint64 max,
             guint *number)
{
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, max, &value, NULL))
    return FALSE;

  *number = (guint) value;

  return TRUE;
}

static BxMovement *
read_movement (const char *exercise,
               const char **names,
               const char **values)
{
  const char *file = find_attribute (names, values, "file");
  const char *athlete = find_attribute (names, values, "athlete");
  BxMovement *movement;
  guint n_frames;

  if (exercise == NULL || file == NULL || athlete == NULL || !g_str_has_suffix (file, ".svg")
      || !read_number (find_attribute (names, values, "frames"), MAX_FRAMES, &n_frames) || n_frames < 2)
    return NULL;

  movement = g_new0 (BxMovement, 1);
  movement->picture = g_strndup (file, strlen (file) - strlen (".svg"));
  movement->exercise = g_strdup (exercise);
  movement->athlete = g_strdup (athlete);
  movement->view = g_strdup (find_attribute (names, values, "view"));
  movement->n_frames = n_frames;
  movement->options = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  movement->timings = g_ptr_array_new_with_free_func (timing_free);
  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    {
      const char *option = find_attribute (names, values, families[i].family);

      if (option != NULL)
        g_ptr_array_add (movement->options, g_strconcat (families[i].family, ":", option, NULL));
    }

  return movement;
}

static void
read_phase (BxMovementTiming *timing,
            guint n_frames,
            const char **names,
            const char **values)
{
  const char *name = find_attribute (names, values, "name");
  const char *seconds = find_attribute (names, values, "seconds");
  BxMovementPhase *phase = &timing->phases[timing->n_phases];
  guint from;
  guint to;

  if (name == NULL || seconds == NULL || timing->n_phases == BX_N_PHASES
      || !read_number (find_attribute (names, values, "from"), n_frames - 1, &from)
      || !read_number (find_attribute (names, values, "to"), n_frames - 1, &to))
    return;

  for (guint i = 0; i < BX_N_PHASES; i++)
    if (g_str_equal (name, phase_names[i]))
      {
        *phase = (BxMovementPhase){ i, (int) from, (int) to, g_ascii_strtod (seconds, NULL) };
        timing->n_phases++;
        return;
      }
}

static void
start_element (GMarkupParseContext *context,
               const char *element,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reader *reader = user_data;

  if (g_str_equal (element, "exercise"))
    {
      g_set_str (&reader->exercise, find_attribute (names, values, "id"));
    }
  else if (g_str_equal (element, "movement"))
    {
      g_clear_pointer (&reader->movement, movement_free);
      reader->timing = NULL;
      reader->movement = read_movement (reader->exercise, names, values);
    }
  else if (g_str_equal (element, "timing") && reader->movement != NULL)
    {
      reader->timing = g_new0 (BxMovementTiming, 1);
      reader->timing->tempo = g_strdup (find_attribute (names, values, "tempo"));
      if (reader->timing->tempo == NULL)
        g_ptr_array_insert (reader->movement->timings, 0, reader->timing);
      else
        g_ptr_array_add (reader->movement->timings, reader->timing);
    }
  else if (g_str_equal (element, "phase") && reader->timing != NULL)
    {
      read_phase (reader->timing, reader->movement->n_frames, names, values);
    }
}

static void
end_element (GMarkupParseContext *context,
             const char *element,
             gpointer user_data,
             GError **error)
{
  Reader *reader = user_data;

  if (g_str_equal (element, "exercise"))
    {
      g_clear_pointer (&reader->exercise, g_free);
    }
  else if (g_str_equal (element, "timing"))
    {
      reader->timing = NULL;
    }
  else if (g_str_equal (element, "movement") && reader->movement != NULL)
    {
      const BxMovementTiming *usual = reader->movement->timings->len > 0 ? g_ptr_array_index (reader->movement->timings, 0) : NULL;

      reader->timing = NULL;
      /* One that no time is known of can't be played. */
      if (usual != NULL && usual->n_phases > 0)
        g_ptr_array_add (reader->movements, g_steal_pointer (&reader->movement));
      else
        g_clear_pointer (&reader->movement, movement_free);
    }
}

/**
 * bx_movement_parse_index:
 * @xml: the index of the pictures
 * @length: its length in bytes, or −1
 * @error: return location for a #GMarkupError
 *
 * Reads which movements are drawn. What it does not understand is left out.
 *
 * Returns: (transfer full) (element-type BxMovement): the movements
 */
GPtrArray *
bx_movement_parse_index (const char *xml,
                         gssize length,
                         GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element, .end_element = end_element };
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (GPtrArray) movements = NULL;
  Reader reader = { 0 };
  gboolean parsed;

  g_return_val_if_fail (xml != NULL, NULL);

  movements = g_ptr_array_new_with_free_func (movement_free);
  reader.movements = movements;
  context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  parsed = g_markup_parse_context_parse (context, xml, length, error) && g_markup_parse_context_end_parse (context, error);
  g_clear_pointer (&reader.exercise, g_free);
  g_clear_pointer (&reader.movement, movement_free);

  return parsed ? g_steal_pointer (&movements) : NULL;
}

/* ---- Choosing ---------------------------------------------------------------------- */

/* The option that a list of `family:option` names for a family. */
static const char *
find_option (const char *const *options,
             const char *family)
{
  gsize length = strlen (family);

  for (gsize i = 0; options != NULL && options[i] != NULL; i++)
    if (strncmp (options[i], family, length) == 0 && options[i][length] == ':')
      return options[i] + length + 1;

  return NULL;
}

static guint
distance (const BxMovement *movement,
          const char *const *chosen,
          const char *const *plain)
{
  gboolean is_plain = movement->options->len == 0;
  guint sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    {
      const char *family = families[i].family;
      const char *usual = find_option (plain, family);
      const char *wanted = find_option (chosen, family);
      const char *shown = find_option ((const char *const *) movement->options->pdata, family);

      if (wanted == NULL)
        wanted = usual;
      /* What a movement does not name does not matter in it, but for the load:
       * there it has none. */
      if (shown == NULL && (is_plain || g_str_equal (family, "load")))
        shown = usual;
      if (shown != NULL && wanted != NULL && !g_str_equal (shown, wanted))
        sum += families[i].weight;
    }

  return sum;
}

/**
 * bx_movement_choose:
 * @movements: (element-type BxMovement): what there is
 * @exercise: an exercise
 * @athlete: `man` or `woman`
 * @chosen: (nullable): what is chosen, as `family:option`; a family that it does
 *   not name is plain
 * @plain: (nullable): the plain option of each family
 *
 * Chooses the movement that shows a variation, or the one nearest to it: where
 * none shows all that is chosen, the spine is left out first, then the arms. Of
 * several views it is the first one, see [func@Bx.Movement.choose_view].
 *
 * Returns: (transfer none) (nullable): the movement, or %NULL where none of the
 *   exercise is drawn
 */
const BxMovement *
bx_movement_choose (GPtrArray *movements,
                    const char *exercise,
                    const char *athlete,
                    const char *const *chosen,
                    const char *const *plain)
{
  const BxMovement *best = NULL;
  guint best_distance = G_MAXUINT;

  g_return_val_if_fail (movements != NULL, NULL);
  g_return_val_if_fail (exercise != NULL, NULL);
  g_return_val_if_fail (athlete != NULL, NULL);

  for (guint i = 0; i < movements->len; i++)
    {
      const BxMovement *movement = g_ptr_array_index (movements, i);
      guint here;

      if (!g_str_equal (movement->exercise, exercise) || !g_str_equal (movement->athlete, athlete))
        continue;

      here = distance (movement, chosen, plain);
      if (here < best_distance)
        {
          best = movement;
          best_distance = here;
        }
    }

  return best;
}

static gboolean
has_same_options (const BxMovement *self,
                  const BxMovement *other)
{
  if (self->options->len != other->options->len)
    return FALSE;

  for (guint i = 0; i < self->options->len; i++)
    if (!g_str_equal (g_ptr_array_index (self->options, i), g_ptr_array_index (other->options, i)))
      return FALSE;

  return TRUE;
}

/**
 * bx_movement_choose_view:
 * @movements: (element-type BxMovement): what there is
 * @movement: one of them
 * @view: `side`, `front` or `back`
 *
 * Chooses what shows the same as @movement, seen from another side.
 *
 * Returns: (transfer none) (nullable): the movement, or %NULL where it is not
 *   drawn from there
 */
const BxMovement *
bx_movement_choose_view (GPtrArray *movements,
                         const BxMovement *movement,
                         const char *view)
{
  g_return_val_if_fail (movements != NULL, NULL);
  g_return_val_if_fail (movement != NULL, NULL);
  g_return_val_if_fail (view != NULL, NULL);

  for (guint i = 0; i < movements->len; i++)
    {
      const BxMovement *other = g_ptr_array_index (movements, i);

      if (g_strcmp0 (other->view, view) == 0 && g_str_equal (other->exercise, movement->exercise)
          && g_str_equal (other->athlete, movement->athlete) && has_same_options (other, movement))
        return other;
    }

  return NULL;
}

/* (owned) (nullable): what ships, once somebody has asked */
static GPtrArray *shipped;

static GPtrArray *
ensure_shipped (void)
{
  if (shipped == NULL)
    {
      g_autoptr (GBytes) xml = bx_art_picture_load (INDEX, NULL);
      g_autoptr (GError) error = NULL;

      if (xml != NULL)
        shipped = bx_movement_parse_index (g_bytes_get_data (xml, NULL), (gssize) g_bytes_get_size (xml), &error);
      if (shipped == NULL)
        {
          g_debug ("The index of the pictures can’t be read: %s", error != NULL ? error->message : "it is missing");
          shipped = g_ptr_array_new ();
        }
    }

  return shipped;
}

void
_bx_movement_take_index (GPtrArray *movements)
{
  g_clear_pointer (&shipped, g_ptr_array_unref);
  shipped = movements;
}

/**
 * bx_movement_find:
 * @exercise: an exercise
 * @athlete: `man` or `woman`
 * @chosen: (nullable): see [func@Bx.Movement.choose]
 * @plain: (nullable): see [func@Bx.Movement.choose]
 *
 * Finds a movement among those that ship. The first call reads the index, which
 * takes a millisecond. Main thread only.
 *
 * Returns: (transfer none) (nullable): the movement
 */
const BxMovement *
bx_movement_find (const char *exercise,
                  const char *athlete,
                  const char *const *chosen,
                  const char *const *plain)
{
  return bx_movement_choose (ensure_shipped (), exercise, athlete, chosen, plain);
}

/**
 * bx_movement_find_view:
 * @self: a movement that ships
 * @view: `side`, `front` or `back`
 *
 * Finds what shows the same, seen from another side. Main thread only.
 *
 * Returns: (transfer none) (nullable): the movement, or %NULL where it is not
 *   drawn from there
 */
const BxMovement *
bx_movement_find_view (const BxMovement *self,
                       const char *view)
{
  return bx_movement_choose_view (ensure_shipped (), self, view);
}

/**
 * bx_movement_get_timing:
 * @self: a movement
 * @chosen: (nullable): what is chosen, as `family:option`
 *
 * Gets the timing of the chosen tempo, or the usual one.
 *
 * Returns: (transfer none): the timing
 */
const BxMovementTiming *
bx_movement_get_timing (const BxMovement *self,
                        const char *const *chosen)
{
  const char *tempo = find_option (chosen, "tempo");

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; tempo != NULL && i < self->timings->len; i++)
    {
      const BxMovementTiming *timing = g_ptr_array_index (self->timings, i);

      if (g_strcmp0 (timing->tempo, tempo) == 0)
        return timing;
    }

  return g_ptr_array_index (self->timings, 0);
}

/**
 * bx_movement_starts_high:
 * @self: a movement
 *
 * Tells which end a repetition begins with.
 *
 * Returns: %TRUE for the last frame, %FALSE for the first
 */
gboolean
bx_movement_starts_high (const BxMovement *self)
{
  const BxMovementTiming *timing;

  g_return_val_if_fail (self != NULL, FALSE);

  timing = g_ptr_array_index (self->timings, 0);

  return timing->phases[0].from != 0;
}
