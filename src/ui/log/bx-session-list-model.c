/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bx-session-list-model.h"
#include "bx-store-activity.h"

/**
 * BxSessionListModel:
 *
 * All finished sessions, the newest first, in sections by month; and before them,
 * in a section of its own, whatever object the owner wants at the head.
 *
 * The log may be long, so only a window of it is in memory. Sessions are read a
 * page at a time, further pages as they are asked for; of the pages read, the few
 * used last keep their rows. For the others the model remembers where they begin,
 * how many rows they have and in which months, and reads them again when they are
 * asked for. Until then their items have no summary.
 *
 * A page is what lies between two sessions, not a number of rows, so that it can
 * be read again after rows were added, moved or deleted: the model then tells of
 * the difference alone.
 */
struct _BxSessionListModel
{
  GObject parent_instance;

  /* Owned References */
  BxStore *store;
  GObject *head; /* (nullable) */
  GCancellable *cancellable;
  GPtrArray *pages; /* (element-type Page) */
  GError *error;    /* (nullable) */
  BxSessionFilter *filter; /* (nullable): what is listed, if not all */
  GHashTable *n_records;   /* (nullable) (element-type utf8 guint): of the sessions that had any */

  BxSessionListState state;
  gboolean more;     /* there is a page after the last one */
  gboolean replacing; /* the first page is read for another filter */
  guint64 clock;     /* counts uses, to know the oldest */
};

/* Rows of one month that follow each other */
typedef struct
{
  int month; /* year × 12 + month */
  guint n;
} Run;

typedef struct
{
  BxSessionListModel *model; /* (unowned) */
  BxSessionSummary *before;  /* (nullable) (owned): the last row of the page before */
  guint n;
  GPtrArray *items; /* (nullable) (element-type BxSessionItem): while the page is kept */
  GArray *runs;     /* (element-type Run) */
  guint64 used;
  guint request;    /* of the newest reading; 0 while none is on its way */
  gboolean read;    /* the items have their summaries */
} Page;

typedef enum
{
  PROP_STATE = 1,
} BxSessionListModelProperty;

static GParamSpec *props[PROP_STATE + 1];

static void bx_session_list_model_list_model_init (GListModelInterface *iface);
static void bx_session_list_model_section_model_init (GtkSectionModelInterface *iface);
static void read_page (BxSessionListModel *self, Page *page);

G_DEFINE_FINAL_TYPE_WITH_CODE (BxSessionListModel, bx_session_list_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bx_session_list_model_list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, bx_session_list_model_section_model_init))

/* ---- pages ---------------------------------------------------------------------- */

static Page *
page_new (BxSessionListModel *model,
          const BxSessionSummary *before)
{
  Page *page = g_new0 (Page, 1);

  page->model = model;
  page->before = before != NULL ? bx_session_summary_copy (before) : NULL;
  page->runs = g_array_new (FALSE, FALSE, sizeof (Run));

  return page;
}

static void
page_free (gpointer data)
{
  Page *page = data;

  g_clear_pointer (&page->before, bx_session_summary_free);
  g_clear_pointer (&page->items, g_ptr_array_unref);
  g_array_unref (page->runs);
  g_free (page);
}

static Page *
get_page (BxSessionListModel *self,
          guint index)
{
  return index < self->pages->len ? g_ptr_array_index (self->pages, index) : NULL;
}

static guint
get_n_rows (BxSessionListModel *self)
{
  guint n = 0;

  for (guint i = 0; i < self->pages->len; i++)
    n += get_page (self, i)->n;

  return n;
}

static guint
get_head_size (BxSessionListModel *self)
{
  return self->head != NULL ? 1 : 0;
}

/* Where the rows of a page begin in the list. */
static guint
get_page_position (BxSessionListModel *self,
                   const Page *page)
{
  guint position = get_head_size (self);

  for (guint i = 0; get_page (self, i) != page; i++)
    position += get_page (self, i)->n;

  return position;
}

/* The page of a row, and the row's place on it. */
static Page *
find_page (BxSessionListModel *self,
           guint row,
           guint *index,
           guint *offset)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = get_page (self, i);

      if (row < page->n)
        {
          *index = i;
          *offset = row;
          return page;
        }
      row -= page->n;
    }

  return NULL;
}

static int
get_month (const BxSessionSummary *summary)
{
  char day[BX_DAY_LENGTH];

  bx_moment_get_day (summary->started, day);

  return atoi (day) * 12 + (strlen (day) > 5 ? atoi (day + 5) : 0);
}

/* The order of the log: by day, then by start, the newest first. Negative where
 * @a comes first. */
static int
compare_rows (const BxSessionSummary *a,
              const BxSessionSummary *b)
{
  char day_a[BX_DAY_LENGTH];
  char day_b[BX_DAY_LENGTH];
  int order;

  bx_moment_get_day (a->started, day_a);
  bx_moment_get_day (b->started, day_b);
  order = strcmp (day_b, day_a);
  if (order == 0)
    order = (b->started.utc_ms > a->started.utc_ms) - (b->started.utc_ms < a->started.utc_ms);
  if (order == 0)
    order = strcmp (b->id, a->id);

  return order;
}

static GArray *
make_runs (GPtrArray *rows)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < rows->len; i++)
    {
      int month = get_month (g_ptr_array_index (rows, i));

      if (runs->len == 0 || g_array_index (runs, Run, runs->len - 1).month != month)
        {
          Run run = { month, 0 };

          g_array_append_val (runs, run);
        }
      g_array_index (runs, Run, runs->len - 1).n++;
    }

  return runs;
}

static gboolean
is_runs_equal (GArray *a,
               GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_array_index (a, Run, i).month != g_array_index (b, Run, i).month
        || g_array_index (a, Run, i).n != g_array_index (b, Run, i).n)
      return FALSE;

  return TRUE;
}

/* Lets go of the rows that were not used for longest. */
static void
forget_old_pages (BxSessionListModel *self)
{
  for (;;)
    {
      Page *oldest = NULL;
      guint n_kept = 0;

      for (guint i = 0; i < self->pages->len; i++)
        {
          Page *page = get_page (self, i);

          if (page->items == NULL)
            continue;
          n_kept++;
          if (page->request == 0 && (oldest == NULL || page->used < oldest->used))
            oldest = page;
        }
      if (n_kept <= BX_SESSION_LIST_PAGES_KEPT || oldest == NULL)
        return;

      g_clear_pointer (&oldest->items, g_ptr_array_unref);
      oldest->read = FALSE;
    }
}

/* ---- reading -------------------------------------------------------------------- */

static void
set_state (BxSessionListModel *self,
           BxSessionListState state,
           const GError *error)
{
  gboolean changed = self->state != state || error != NULL;

  g_clear_error (&self->error);
  if (error != NULL)
    self->error = g_error_copy (error);
  self->state = state;
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
}

/* Drops all pages after @page, which are found again as they are asked for. */
static void
truncate_after (BxSessionListModel *self,
                const Page *page)
{
  guint position = get_page_position (self, page) + page->n;
  guint n_before = get_n_rows (self) + get_head_size (self);

  while (get_page (self, self->pages->len - 1) != page)
    g_ptr_array_remove_index (self->pages, self->pages->len - 1);
  self->more = TRUE;
  if (n_before > position)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_before - position, 0);
}

static const BxSessionSummary *
get_last_row (const Page *page)
{
  if (page->items == NULL || page->items->len == 0)
    return NULL;

  return bx_session_item_get_summary (g_ptr_array_index (page->items, page->items->len - 1));
}

static void
count_records (BxSessionListModel *self,
               BxSessionItem *item)
{
  const BxSessionSummary *summary = bx_session_item_get_summary (item);

  if (self->n_records != NULL && summary != NULL)
    bx_session_item_set_n_records (item, GPOINTER_TO_UINT (g_hash_table_lookup (self->n_records, summary->id)));
}

/* What the page has now, in place of what it had. */
static void
set_rows (BxSessionListModel *self,
          Page *page,
          GPtrArray *rows)
{
  guint position = get_page_position (self, page);
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (rows->len, g_object_unref);
  g_autoptr (GArray) runs = make_runs (rows);
  gboolean same_runs = is_runs_equal (runs, page->runs);
  guint n_before = page->n;
  guint n_equal_start = 0;
  guint n_equal_end = 0;

  if (page->items != NULL)
    {
      guint n_min = MIN (n_before, rows->len);

      /* Items keep their rows as far as these are the same sessions; those that
       * have none yet take any. */
      while (n_equal_start < n_min)
        {
          BxSessionItem *item = g_ptr_array_index (page->items, n_equal_start);
          const BxSessionSummary *row = g_ptr_array_index (rows, n_equal_start);
          const BxSessionSummary *known = bx_session_item_get_summary (item);

          if (known != NULL && !g_str_equal (known->id, row->id))
            break;
          n_equal_start++;
        }
      while (n_equal_end < n_min - n_equal_start)
        {
          BxSessionItem *item = g_ptr_array_index (page->items, n_before - 1 - n_equal_end);
          const BxSessionSummary *row = g_ptr_array_index (rows, rows->len - 1 - n_equal_end);
          const BxSessionSummary *known = bx_session_item_get_summary (item);

          if (known != NULL && !g_str_equal (known->id, row->id))
            break;
          n_equal_end++;
        }
    }

  for (guint i = 0; i < rows->len; i++)
    {
      const BxSessionSummary *row = g_ptr_array_index (rows, i);
      BxSessionItem *item = NULL;

      if (i < n_equal_start)
        item = g_ptr_array_index (page->items, i);
      else if (i >= rows->len - n_equal_end)
        item = g_ptr_array_index (page->items, n_before - (rows->len - i));

      if (item != NULL)
        g_ptr_array_add (items, g_object_ref (item));
      else
        g_ptr_array_add (items, bx_session_item_new (row));
    }

  g_clear_pointer (&page->items, g_ptr_array_unref);
  page->items = g_steal_pointer (&items);
  g_clear_pointer (&page->runs, g_array_unref);
  page->runs = g_steal_pointer (&runs);
  page->n = rows->len;
  page->read = TRUE;

  for (guint i = 0; i < rows->len; i++)
    {
      bx_session_item_set_summary (g_ptr_array_index (page->items, i), g_ptr_array_index (rows, i));
      count_records (self, g_ptr_array_index (page->items, i));
    }

  if (n_before != rows->len || n_equal_start + n_equal_end < rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                position + n_equal_start,
                                n_before - n_equal_start - n_equal_end,
                                rows->len - n_equal_start - n_equal_end);
  if (!same_runs && rows->len > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position, rows->len);
}

typedef struct
{
  BxSessionListModel *model; /* (owned) */
  Page *page;                /* valid while the model has it */
  guint request;
  guint limit;
  gboolean filtered;
} Reading;

static void
reading_free (Reading *reading)
{
  g_clear_object (&reading->model);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
page_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = reading->filtered ? bx_store_find_sessions_finish (BX_STORE (source), result, &error)
                                                : bx_store_list_sessions_finish (BX_STORE (source), result, &error);
  BxSessionListModel *self = reading->model;
  Page *page = reading->page;
  Page *next;
  guint index;

  if (!g_ptr_array_find (self->pages, page, &index) || page->request != reading->request)
    return;
  page->request = 0;

  if (rows == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        set_state (self, get_n_rows (self) > 0 ? BX_SESSION_LIST_READY : BX_SESSION_LIST_FAILED, error);
      return;
    }

  next = get_page (self, index + 1);
  if (next != NULL)
    {
      guint n_mine = 0;

      /* What comes after the page's end is the next one's. */
      while (n_mine < rows->len && compare_rows (g_ptr_array_index (rows, n_mine), next->before) <= 0)
        n_mine++;
      if (n_mine == rows->len && rows->len == reading->limit)
        truncate_after (self, page);
      else
        g_ptr_array_set_size (rows, (int) n_mine);
    }
  else
    {
      const BxSessionSummary *last = self->more && !self->replacing ? get_last_row (page) : NULL;
      guint n_mine = 0;

      self->replacing = FALSE;
      self->more = rows->len == reading->limit;
      /* The last page ends where it ended, too, so that what follows it does not
       * slip into the place of what was deleted. */
      if (last != NULL)
        {
          while (n_mine < rows->len && compare_rows (g_ptr_array_index (rows, n_mine), last) <= 0)
            n_mine++;
          if (n_mine > 0 && n_mine < rows->len)
            {
              g_ptr_array_set_size (rows, (int) n_mine);
              self->more = TRUE;
            }
        }
    }

  set_rows (self, page, rows);
  forget_old_pages (self);
  set_state (self, get_n_rows (self) > 0 ? BX_SESSION_LIST_READY : BX_SESSION_LIST_EMPTY, NULL);
}

static void
read_page (BxSessionListModel *self,
           Page *page)
{
  static guint last_request;
  Reading *reading = g_new0 (Reading, 1);

  reading->model = g_object_ref (self);
  reading->page = page;
  reading->request = page->request = ++last_request;
  /* A page that was read before may have grown. */
  reading->limit = page->n + BX_SESSION_LIST_PAGE_SIZE;
  reading->filtered = self->filter != NULL;
  if (reading->filtered)
    bx_store_find_sessions_async (self->store, self->filter, page->before, reading->limit, self->cancellable, page_read_cb, reading);
  else
    bx_store_list_sessions_async (self->store, page->before, reading->limit, self->cancellable, page_read_cb, reading);
}

static void
read_more (BxSessionListModel *self)
{
  Page *last = get_page (self, self->pages->len - 1);
  Page *page;

  if (!self->more || last->request != 0 || !last->read || last->n == 0)
    return;

  page = page_new (self, get_last_row (last));
  page->used = ++self->clock;
  self->more = FALSE;
  g_ptr_array_add (self->pages, page);
  read_page (self, page);
}

/* Pages that are not kept are read when they are asked for; their number of rows
 * may be wrong until then. */
static void
store_changed_cb (BxSessionListModel *self,
                  guint changes)
{
  if (!(changes & BX_STORE_CHANGE_SESSIONS))
    return;

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = get_page (self, i);

      if (page->items != NULL || page->n == 0)
        read_page (self, page);
    }
}

/* ---- the list ------------------------------------------------------------------- */

static GType
bx_session_list_model_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
bx_session_list_model_get_n_items (GListModel *model)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (model);

  return get_head_size (self) + get_n_rows (self);
}

static gpointer
bx_session_list_model_get_item (GListModel *model,
                                guint position)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (model);
  guint index;
  guint offset;
  Page *page;

  if (position < get_head_size (self))
    return g_object_ref (self->head);

  page = find_page (self, position - get_head_size (self), &index, &offset);
  if (page == NULL)
    return NULL;

  page->used = ++self->clock;
  if (page->items == NULL)
    {
      page->items = g_ptr_array_new_full (page->n, g_object_unref);
      for (guint i = 0; i < page->n; i++)
        g_ptr_array_add (page->items, bx_session_item_new (NULL));
      read_page (self, page);
      forget_old_pages (self);
    }
  if (index + 1 == self->pages->len && offset + BX_SESSION_LIST_PAGE_SIZE / 2 >= page->n)
    read_more (self);

  return g_object_ref (g_ptr_array_index (page->items, offset));
}

static void
bx_session_list_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bx_session_list_model_get_item_type;
  iface->get_n_items = bx_session_list_model_get_n_items;
  iface->get_item = bx_session_list_model_get_item;
}

/* A month begins on one page and may end on another. */
static void
bx_session_list_model_get_section (GtkSectionModel *model,
                                   guint position,
                                   guint *out_start,
                                   guint *out_end)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (model);
  guint head = get_head_size (self);
  guint start = head;
  guint end = head;
  int month = -1;

  if (position < head)
    {
      *out_start = 0;
      *out_end = head;
      return;
    }

  for (guint i = 0; i < self->pages->len; i++)
    {
      const Page *page = get_page (self, i);

      for (guint k = 0; k < page->runs->len; k++)
        {
          const Run *run = &g_array_index (page->runs, Run, k);

          if (run->month != month)
            {
              if (position < end)
                {
                  *out_start = start;
                  *out_end = end;
                  return;
                }
              start = end;
              month = run->month;
            }
          end += run->n;
        }
    }

  *out_start = position < end ? start : end;
  *out_end = position < end ? end : G_MAXUINT;
}

static void
bx_session_list_model_section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = bx_session_list_model_get_section;
}

/* ---- the type ------------------------------------------------------------------- */

static void
bx_session_list_model_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (object);

  switch ((BxSessionListModelProperty) property_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
bx_session_list_model_dispose (GObject *object)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_object (&self->head);

  G_OBJECT_CLASS (bx_session_list_model_parent_class)->dispose (object);
}

static void
bx_session_list_model_finalize (GObject *object)
{
  BxSessionListModel *self = BX_SESSION_LIST_MODEL (object);

  g_ptr_array_unref (self->pages);
  g_clear_pointer (&self->filter, bx_session_filter_free);
  g_clear_pointer (&self->n_records, g_hash_table_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (bx_session_list_model_parent_class)->finalize (object);
}

static void
bx_session_list_model_class_init (BxSessionListModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = bx_session_list_model_get_property;
  object_class->dispose = bx_session_list_model_dispose;
  object_class->finalize = bx_session_list_model_finalize;

  /**
   * BxSessionListModel:state:
   *
   * What can be said of the whole list, as `BxSessionListState`.
   */
  props[PROP_STATE] =
    g_param_spec_uint ("state", NULL, NULL, 0, BX_SESSION_LIST_FAILED, BX_SESSION_LIST_LOADING,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bx_session_list_model_init (BxSessionListModel *self)
{
  self->cancellable = g_cancellable_new ();
  self->pages = g_ptr_array_new_with_free_func (page_free);
  g_ptr_array_add (self->pages, page_new (self, NULL));
}

/**
 * bx_session_list_model_new:
 * @store: the log
 * @head: (nullable): an object that comes before all sessions
 *
 * Lists the sessions of @store, and begins to read them.
 *
 * Returns: (transfer full): a new model
 */
BxSessionListModel *
bx_session_list_model_new (BxStore *store,
                           GObject *head)
{
  BxSessionListModel *self;

  g_return_val_if_fail (BX_IS_STORE (store), NULL);
  g_return_val_if_fail (head == NULL || G_IS_OBJECT (head), NULL);

  self = g_object_new (BX_TYPE_SESSION_LIST_MODEL, NULL);
  self->store = g_object_ref (store);
  if (head != NULL)
    self->head = g_object_ref (head);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  read_page (self, get_page (self, 0));

  return self;
}

/**
 * bx_session_list_model_set_filter:
 * @self: a list of sessions
 * @filter: (nullable): what to list, or `NULL` for all
 *
 * Lists only the sessions that a filter lets through. What is listed stays until the
 * first of them are read.
 */
void
bx_session_list_model_set_filter (BxSessionListModel *self,
                                  const BxSessionFilter *filter)
{
  Page *first;

  g_return_if_fail (BX_IS_SESSION_LIST_MODEL (self));

  g_clear_pointer (&self->filter, bx_session_filter_free);
  if (!bx_session_filter_is_empty (filter))
    self->filter = bx_session_filter_copy (filter);

  first = get_page (self, 0);
  truncate_after (self, first);
  self->more = FALSE;
  /* Nothing of it is to be kept, and no more of it than a page to be read. */
  if (first->n > BX_SESSION_LIST_PAGE_SIZE)
    {
      guint position = get_head_size (self) + BX_SESSION_LIST_PAGE_SIZE;
      guint n_removed = first->n - BX_SESSION_LIST_PAGE_SIZE;

      if (first->items != NULL)
        g_ptr_array_set_size (first->items, BX_SESSION_LIST_PAGE_SIZE);
      first->n = BX_SESSION_LIST_PAGE_SIZE;
      for (guint n = 0, i = 0; i < first->runs->len; i++)
        {
          Run *run = &g_array_index (first->runs, Run, i);

          run->n = MIN (run->n, BX_SESSION_LIST_PAGE_SIZE - n);
          n += run->n;
        }
      g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, 0);
    }
  self->replacing = TRUE;
  read_page (self, first);
}

/**
 * bx_session_list_model_set_records:
 * @self: a list of sessions
 * @n_records: (element-type utf8 guint): how many records were made in each of the
 *   sessions that had any, by their ids; not changed any more
 *
 * Says of the sessions how many records they had. A log knows only by a walk through
 * all sets of an exercise, so they come after the sessions, if anybody wants them.
 */
void
bx_session_list_model_set_records (BxSessionListModel *self,
                                   GHashTable *n_records)
{
  g_return_if_fail (BX_IS_SESSION_LIST_MODEL (self));
  g_return_if_fail (n_records != NULL);

  g_hash_table_ref (n_records);
  g_clear_pointer (&self->n_records, g_hash_table_unref);
  self->n_records = n_records;

  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = get_page (self, i);

      for (guint k = 0; page->items != NULL && k < page->items->len; k++)
        count_records (self, g_ptr_array_index (page->items, k));
    }
}

/**
 * bx_session_list_model_get_state:
 * @self: a list of sessions
 *
 * Returns: what can be said of the whole list
 */
BxSessionListState
bx_session_list_model_get_state (BxSessionListModel *self)
{
  g_return_val_if_fail (BX_IS_SESSION_LIST_MODEL (self), BX_SESSION_LIST_FAILED);

  return self->state;
}

/**
 * bx_session_list_model_get_error:
 * @self: a list of sessions
 *
 * Returns: (transfer none) (nullable): why the last reading failed, if it did
 */
const GError *
bx_session_list_model_get_error (BxSessionListModel *self)
{
  g_return_val_if_fail (BX_IS_SESSION_LIST_MODEL (self), NULL);

  return self->error;
}

/**
 * bx_session_list_model_retry:
 * @self: a list of sessions
 *
 * Reads again what could not be read.
 */
void
bx_session_list_model_retry (BxSessionListModel *self)
{
  g_return_if_fail (BX_IS_SESSION_LIST_MODEL (self));

  if (get_n_rows (self) == 0)
    set_state (self, BX_SESSION_LIST_LOADING, NULL);
  for (guint i = 0; i < self->pages->len; i++)
    {
      Page *page = get_page (self, i);

      if (!page->read && page->request == 0 && (page->items != NULL || page->n == 0))
        read_page (self, page);
    }
}

/**
 * bx_session_list_model_get_n_kept:
 * @self: a list of sessions
 *
 * Returns: how many rows are in memory now
 */
guint
bx_session_list_model_get_n_kept (BxSessionListModel *self)
{
  guint n = 0;

  g_return_val_if_fail (BX_IS_SESSION_LIST_MODEL (self), 0);

  for (guint i = 0; i < self->pages->len; i++)
    if (get_page (self, i)->items != NULL)
      n += get_page (self, i)->items->len;

  return n;
}

