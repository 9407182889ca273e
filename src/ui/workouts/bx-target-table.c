/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bx-duration.h"
#include "bx-number-direction.h"
#include "bx-number.h"
#include "bx-target-table.h"

/**
 * BxTargetTable:
 *
 * The planned sets of an exercise, a row each: what kind of set, how many
 * repetitions or how long, how heavy and how hard. All but the first may be left
 * empty.
 *
 * # Signals
 *
 * `changed` with the field that was edited, or %NULL where the edit is whole.
 *
 * # CSS nodes
 *
 * The rows have the class `set-row`; an entry that can't be read `error`.
 */
struct _BxTargetTable
{
  AdwBin parent_instance;

  GtkBox *rows;  /* in the bin */
  GtkSizeGroup *kinds; /* (owned) */
  GtkWidget *add_button;
  GtkWidget *add_warm_up_button;
  GArray *targets; /* (element-type BxSetTarget) */
  BxMeasure measure;
  BxUnit unit;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (BxTargetTable, bx_target_table, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MAX_SETS 20
#define SECONDS_MAX 3600

typedef enum
{
  COLUMN_COUNT,
  COLUMN_WEIGHT,
  COLUMN_EFFORT,
  N_COLUMNS,
} Column;

static const char *const column_fields[] = { "count", "weight", "effort" };

/* The widgets of a row, with the row */
typedef struct
{
  GtkDropDown *kind;
  GtkEntry *entries[N_COLUMNS];
  GtkWidget *remove;
} Row;

/**
 * bx_set_kind_get_title:
 * @kind: a kind of set
 *
 * Returns: (transfer none): its name where it stands alone
 */
const char *
bx_set_kind_get_title (BxSetKind kind)
{
  switch (kind)
    {
    case BX_SET_KIND_WARM_UP:
      return _("Warm-up");
    case BX_SET_KIND_DROP:
      return _("Drop set");
    case BX_SET_KIND_TO_FAILURE:
      return _("To failure");
    case BX_SET_KIND_WORK:
    default:
      return _("Work");
    }
}

static BxSetTarget *
get_target (BxTargetTable *self,
            guint       position)
{
  return &g_array_index (self->targets, BxSetTarget, position);
}

static Row *
get_row (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "bx-row");
}

static guint
get_position (GtkWidget *row)
{
  guint position = 0;

  while ((row = gtk_widget_get_prev_sibling (row)) != NULL)
    position++;

  return position;
}

static GtkWidget *
get_nth_row (BxTargetTable *self,
             guint       position)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  while (row != NULL && position-- > 0)
    row = gtk_widget_get_next_sibling (row);

  return row;
}

/* ---- text and numbers ------------------------------------------------------------ */

static char *
format_column (const BxSetTarget *target,
               Column             column)
{
  switch (column)
    {
    case COLUMN_COUNT:
      if (target->seconds >= 0)
        return g_strdup_printf ("%d:%02d", target->seconds / 60, target->seconds % 60);
      if (target->reps_min < 0 && target->reps_max < 0)
        return g_strdup ("");
      if (target->reps_min == target->reps_max)
        return g_strdup_printf ("%d", target->reps_max);
      return g_strdup_printf ("%d–%d", target->reps_min, target->reps_max);

    case COLUMN_WEIGHT:
      return bx_weight_format (target->weight, BX_UNIT_NONE);

    case COLUMN_EFFORT:
    case N_COLUMNS:
    default:
      return target->rpe_tenths >= 0 ? bx_number_format (target->rpe_tenths / 10.0, 1) : g_strdup ("");
    }
}

/* "8", "8-12" or "8–12"; nothing is as many as one likes */
static gboolean
parse_reps (const char  *text,
            BxSetTarget *target)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (GString) dashes = g_string_new (text);
  int low;
  int high;

  g_string_replace (dashes, "–", "-", 0);
  plain = g_strstrip (g_string_free_and_steal (g_steal_pointer (&dashes)));
  if (*plain == '\0')
    {
      target->reps_min = target->reps_max = BX_COUNT_NONE;
      return TRUE;
    }

  parts = g_strsplit (plain, "-", 2);
  if (!bx_number_parse_count (g_strstrip (parts[0]), 1, BX_REPS_MAX, &low, NULL))
    return FALSE;
  high = low;
  if (parts[1] != NULL && !bx_number_parse_count (g_strstrip (parts[1]), low, BX_REPS_MAX, &high, NULL))
    return FALSE;

  target->reps_min = low;
  target->reps_max = high;

  return TRUE;
}

/* "8", "8.5", or repetitions in reserve: "2 RIR" */
static gboolean
parse_effort (const char  *text,
              BxSetTarget *target)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autofree char *small = g_utf8_strdown (plain, -1);
  char *reserve = strstr (small, "rir");
  gint64 thousandths;

  if (*plain == '\0')
    {
      target->rpe_tenths = BX_COUNT_NONE;
      return TRUE;
    }

  if (reserve != NULL)
    {
      int left;

      memset (reserve, ' ', 3);
      if (!bx_number_parse_count (g_strstrip (small), 0, 9, &left, NULL))
        return FALSE;
      target->rpe_tenths = 100 - 10 * left;
      return TRUE;
    }

  if (!bx_number_parse_thousandths (plain, 1000, 10000, &thousandths, NULL) || thousandths % 500 != 0)
    return FALSE;
  target->rpe_tenths = (int) (thousandths / 100);

  return TRUE;
}

static gboolean
parse_column (BxTargetTable  *self,
              const char  *text,
              Column       column,
              BxSetTarget *target)
{
  switch (column)
    {
    case COLUMN_COUNT:
      if (bx_measure_has_time (self->measure))
        return bx_duration_parse (text, SECONDS_MAX, &target->seconds, NULL) && target->seconds > 0;
      return parse_reps (text, target);

    case COLUMN_WEIGHT:
      if (strspn (text, " ") == strlen (text))
        {
          target->weight = BX_WEIGHT_NONE;
          return TRUE;
        }
      return bx_weight_parse (text, self->unit, &target->weight, NULL);

    case COLUMN_EFFORT:
    case N_COLUMNS:
    default:
      return parse_effort (text, target);
    }
}

/* ---- rows ------------------------------------------------------------------------ */

static void fill (BxTargetTable *self);

static void
mark (GtkEntry *entry,
      gboolean  wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
emit_changed (BxTargetTable *self,
              const char *field)
{
  g_signal_emit (self, signals[CHANGED], 0, field);
}

static void
entry_edited_cb (BxTargetTable *self,
                 GtkEntry   *entry)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_BOX);
  Column column = (Column) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "bx-column"));
  guint position;
  BxSetTarget target;
  gboolean read;

  if (self->filling)
    return;

  position = get_position (row);
  target = *get_target (self, position);
  read = parse_column (self, gtk_editable_get_text (GTK_EDITABLE (entry)), column, &target);
  mark (entry, !read);
  if (read && !bx_set_target_equal (&target, get_target (self, position)))
    {
      g_autofree char *field = g_strdup_printf ("set-%u-%s", position, column_fields[column]);

      *get_target (self, position) = target;
      emit_changed (self, field);
    }
}

/* What was typed is shown as it is understood, once one is through with it. */
static void
entry_left_cb (BxTargetTable              *self,
               GtkEventControllerFocus *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || gtk_widget_get_root (entry) == NULL)
    return;

  fill (self);
}

static void
kind_chosen_cb (BxTargetTable  *self,
                GParamSpec  *pspec,
                GtkDropDown *kind)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (kind), GTK_TYPE_BOX);

  if (self->filling)
    return;

  get_target (self, get_position (row))->kind = (BxSetKind) gtk_drop_down_get_selected (kind);
  fill (self);
  emit_changed (self, NULL);
}

static void
remove_clicked_cb (BxTargetTable *self,
                   GtkWidget  *button)
{
  guint position = get_position (gtk_widget_get_ancestor (button, GTK_TYPE_BOX));

  if (self->targets->len <= 1)
    return;

  g_array_remove_index (self->targets, position);
  fill (self);
  gtk_widget_grab_focus (get_row (get_nth_row (self, MIN (position, self->targets->len - 1)))->remove);
  emit_changed (self, NULL);
}

static GtkWidget *
new_entry (BxTargetTable *self,
           Column      column)
{
  static const int widths[] = { 5, 6, 3 };
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), widths[column]);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), widths[column]);
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), FALSE);
  gtk_widget_add_css_class (entry, "numeric");
  bx_number_direction_keep (GTK_EDITABLE (entry));
  g_object_set_data (G_OBJECT (entry), "bx-column", GUINT_TO_POINTER (column));
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

static GtkWidget *
new_row (BxTargetTable *self)
{
  const char *kinds[] = {
    bx_set_kind_get_title (BX_SET_KIND_WORK), bx_set_kind_get_title (BX_SET_KIND_WARM_UP),
    bx_set_kind_get_title (BX_SET_KIND_DROP), bx_set_kind_get_title (BX_SET_KIND_TO_FAILURE), NULL,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *fields = adw_wrap_box_new ();
  Row *row = g_new0 (Row, 1);

  g_object_set_data_full (G_OBJECT (box), "bx-row", row, g_free);
  gtk_widget_add_css_class (box, "set-row");

  /* Where there is no room for all, the last ones wrap; what removes the set stays at its end. */
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (fields), 3);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (fields), 6);
  gtk_box_append (GTK_BOX (box), fields);

  row->kind = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (kinds));
  gtk_size_group_add_widget (self->kinds, GTK_WIDGET (row->kind));
  g_signal_connect_object (row->kind, "notify::selected", G_CALLBACK (kind_chosen_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (fields), GTK_WIDGET (row->kind));

  for (Column column = COLUMN_COUNT; column < N_COLUMNS; column++)
    {
      row->entries[column] = GTK_ENTRY (new_entry (self, column));
      gtk_widget_set_visible (GTK_WIDGET (row->entries[column]),
                              column != COLUMN_WEIGHT || bx_measure_has_weight (self->measure) ||
                              bx_measure_has_added (self->measure));
      adw_wrap_box_append (ADW_WRAP_BOX (fields), GTK_WIDGET (row->entries[column]));
    }

  gtk_entry_set_placeholder_text (row->entries[COLUMN_COUNT],
                                  bx_measure_has_time (self->measure) ? _("Time") : _("Reps"));
  gtk_entry_set_placeholder_text (row->entries[COLUMN_WEIGHT],
                                  bx_measure_has_weight (self->measure) ? _("Weight") : _("Added"));
  /* Translators: short for “rating of perceived exertion” */
  gtk_entry_set_placeholder_text (row->entries[COLUMN_EFFORT], _("RPE"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->entries[COLUMN_COUNT]),
                               bx_measure_has_time (self->measure) ? _("How long, such as 0:30") : _("A number, or a range such as 8–12"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->entries[COLUMN_WEIGHT]), _("Empty for the weight of the last time"));
  /* Translators: RIR is short for “repetitions in reserve” */
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->entries[COLUMN_EFFORT]), _("How hard it shall be, 1 to 10, or repetitions left, such as 2 RIR"));

  row->remove = gtk_button_new_from_icon_name ("list-remove-symbolic");
  gtk_widget_add_css_class (row->remove, "flat");
  gtk_widget_set_tooltip_text (row->remove, _("Remove Set"));
  g_signal_connect_object (row->remove, "clicked", G_CALLBACK (remove_clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (row->remove, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), row->remove);

  return box;
}

static void
name_row (BxTargetTable *self,
          Row        *row,
          guint       number)
{
  /* Translators: spoken names of fields; %u is the number of a set */
  g_autofree char *kind = g_strdup_printf (_("Kind of Set %u"), number);
  g_autofree char *count = g_strdup_printf (bx_measure_has_time (self->measure) ? _("Time of Set %u") : _("Repetitions of Set %u"),
                                            number);
  g_autofree char *weight = g_strdup_printf (_("Weight of Set %u"), number);
  g_autofree char *effort = g_strdup_printf (_("Effort of Set %u"), number);
  g_autofree char *remove = g_strdup_printf (_("Remove Set %u"), number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row->kind), GTK_ACCESSIBLE_PROPERTY_LABEL, kind, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entries[COLUMN_COUNT]), GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entries[COLUMN_WEIGHT]), GTK_ACCESSIBLE_PROPERTY_LABEL, weight, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->entries[COLUMN_EFFORT]), GTK_ACCESSIBLE_PROPERTY_LABEL, effort, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
}

/* What is being typed stays as it was typed. */
static void
fill_entry (BxTargetTable        *self,
            GtkEntry          *entry,
            const BxSetTarget *target,
            Column             column)
{
  BxSetTarget typed = *target;
  g_autofree char *text = NULL;

  if (gtk_widget_is_ancestor (GTK_WIDGET (entry), GTK_WIDGET (self)) &&
      (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0 &&
      parse_column (self, gtk_editable_get_text (GTK_EDITABLE (entry)), column, &typed) &&
      bx_set_target_equal (&typed, target))
    return;

  text = format_column (target, column);
  if (strcmp (text, gtk_editable_get_text (GTK_EDITABLE (entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  mark (entry, FALSE);
}

static void
fill (BxTargetTable *self)
{
  gboolean was_filling = self->filling;
  GtkWidget *child;
  guint n = 0;

  self->filling = TRUE;
  child = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  for (n = 0; n < self->targets->len; n++)
    {
      const BxSetTarget *target = get_target (self, n);
      Row *row;

      if (child == NULL)
        {
          child = new_row (self);
          gtk_box_append (self->rows, child);
          name_row (self, get_row (child), n + 1);
        }
      row = get_row (child);
      if (gtk_drop_down_get_selected (row->kind) != (guint) target->kind)
        gtk_drop_down_set_selected (row->kind, (guint) target->kind);
      for (Column column = COLUMN_COUNT; column < N_COLUMNS; column++)
        fill_entry (self, row->entries[column], target, column);
      gtk_widget_set_sensitive (row->remove, self->targets->len > 1);
      child = gtk_widget_get_next_sibling (child);
    }

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      /* A row that is gone would keep the keyboard. */
      if (gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) == child)
        gtk_widget_grab_focus (GTK_WIDGET (get_row (gtk_widget_get_first_child (GTK_WIDGET (self->rows)))->kind));
      gtk_box_remove (self->rows, child);
      child = next;
    }
  gtk_widget_set_sensitive (self->add_button, self->targets->len < MAX_SETS);
  gtk_widget_set_sensitive (self->add_warm_up_button, self->targets->len < MAX_SETS);
  self->filling = was_filling;
}

/* One more like the last one */
static void
add_clicked_cb (BxTargetTable *self)
{
  BxSetTarget target;

  bx_set_target_init (&target);
  if (self->targets->len > 0)
    target = *get_target (self, self->targets->len - 1);
  g_array_append_val (self->targets, target);
  fill (self);
  emit_changed (self, NULL);
}

/* Before the first set that isn't one, and easy */
static void
add_warm_up_clicked_cb (BxTargetTable *self)
{
  BxSetTarget target;
  guint position = 0;

  bx_set_target_init (&target);
  while (position < self->targets->len && get_target (self, position)->kind == BX_SET_KIND_WARM_UP)
    position++;
  if (position < self->targets->len)
    target = *get_target (self, position);
  target.kind = BX_SET_KIND_WARM_UP;
  target.weight = BX_WEIGHT_NONE;
  target.rpe_tenths = BX_COUNT_NONE;
  target.reps_min = target.reps_max;
  g_array_insert_val (self->targets, position, target);
  fill (self);
  emit_changed (self, NULL);
}

static GtkWidget *
new_add_button (const char *label)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), label);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);

  return button;
}

static void
bx_target_table_finalize (GObject *object)
{
  BxTargetTable *self = BX_TARGET_TABLE (object);

  g_clear_pointer (&self->targets, g_array_unref);
  g_clear_object (&self->kinds);

  G_OBJECT_CLASS (bx_target_table_parent_class)->finalize (object);
}

static void
bx_target_table_class_init (BxTargetTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bx_target_table_finalize;

  signals[CHANGED] = g_signal_new ("changed", BX_TYPE_TARGET_TABLE, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
bx_target_table_init (BxTargetTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = adw_wrap_box_new ();

  self->targets = g_array_new (FALSE, TRUE, sizeof (BxSetTarget));
  self->kinds = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (buttons), 6);
  self->add_button = new_add_button (_("Add Set"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (add_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->add_button);
  self->add_warm_up_button = new_add_button (_("Add Warm-Up"));
  g_signal_connect_object (self->add_warm_up_button, "clicked", G_CALLBACK (add_warm_up_clicked_cb), self, G_CONNECT_SWAPPED);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->add_warm_up_button);
  gtk_box_append (GTK_BOX (box), buttons);

  adw_bin_set_child (ADW_BIN (self), box);
}

/**
 * bx_target_table_new:
 * @measure: what is written down about a set of the exercise
 * @unit: the unit of weights typed without one
 *
 * Creates an empty table.
 *
 * Returns: (transfer floating): a new table
 */
GtkWidget *
bx_target_table_new (BxMeasure measure,
                  BxUnit    unit)
{
  BxTargetTable *self = g_object_new (BX_TYPE_TARGET_TABLE, NULL);

  self->measure = measure;
  self->unit = unit;

  return GTK_WIDGET (self);
}

/**
 * bx_target_table_get_targets:
 * @self: a table
 *
 * Returns: (transfer none) (element-type BxSetTarget): the sets as they are now
 */
GArray *
bx_target_table_get_targets (BxTargetTable *self)
{
  g_return_val_if_fail (BX_IS_TARGET_TABLE (self), NULL);

  return self->targets;
}

/**
 * bx_target_table_set_targets:
 * @self: a table
 * @targets: (element-type BxSetTarget): the sets to show; copied
 *
 * Shows other sets. What is being typed and means the same stays as it is.
 */
void
bx_target_table_set_targets (BxTargetTable   *self,
                          const GArray *targets)
{
  g_return_if_fail (BX_IS_TARGET_TABLE (self));
  g_return_if_fail (targets != NULL);

  if (targets != self->targets)
    {
      g_array_set_size (self->targets, 0);
      if (targets->len > 0)
        g_array_append_vals (self->targets, targets->data, targets->len);
    }
  fill (self);
}
