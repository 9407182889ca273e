/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>

#include "bx-demo-log.h"
#include "bx-moving-picture.h"
#include "gallery.h"
#include "tree.h"

/* backext-gallery OUTDIR [--only GLOB] [--quick] [--presented] [--locale NAME] [--log NAME]
 *
 * Draws the real window on every page, in the colours, sizes, directions and
 * text sizes that a person may have, each picture as `page-variant.png`.
 *
 * What can only be chosen as the program starts (contrast, direction, text size,
 * what is in the log) is a process of its own, with a home of its own: the
 * program runs itself once for each.
 *
 * With --log the pages of a full log are drawn with another one, as
 * `page-variant-NAME.png`: `none`, `one` session, a `year`. */

typedef struct
{
  const char *name; /* "" for the plain one */
  GalleryLog log;
  gboolean high_contrast;
  gboolean rtl;
  int text_percent;
} Setting;

static const Setting settings[] = {
  { "", GALLERY_LOG_FULL, FALSE, FALSE, 100 },
  { "", GALLERY_LOG_EMPTY, FALSE, FALSE, 100 },
  { "-contrast", GALLERY_LOG_FULL, TRUE, FALSE, 100 },
  { "-contrast", GALLERY_LOG_EMPTY, TRUE, FALSE, 100 },
  { "-rtl", GALLERY_LOG_FULL, FALSE, TRUE, 100 },
  { "-rtl", GALLERY_LOG_EMPTY, FALSE, TRUE, 100 },
  { "-large-text", GALLERY_LOG_FULL, FALSE, FALSE, 200 },
  { "-large-text", GALLERY_LOG_EMPTY, FALSE, FALSE, 200 },
};

static const struct
{
  const char *name;
  int width;
  int height;
} sizes[] = {
  { "wide", 1100, 760 },
  { "narrow", 360, 640 },
  { "small", 360, 294 },
  { "presented", 1000, 640 },
};

/* What software centres and the README show, and the names of its files */
static const struct
{
  const char *page;
  const char *file;
} presented_pages[] = {
  { "exercises", "exercises" },
  { "player", "exercise" },
  { "workout-editor", "workout" },
  { "gym-work", "gym" },
  { "log-muscles", "muscles" },
};

static const struct
{
  const char *name;
  AdwColorScheme scheme;
} colors[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static char *only;
static char *locale;
static char *log_name;
static gboolean quick;
static gboolean presented;
static int setting_index = -1;

/* ---- what GTK complains of ------------------------------------------------------- */

/* Each complaint once a picture, with the picture's name: most often something is
 * wider than its window. */
static char *current_picture;
static GHashTable *complaints;

static GLogWriterOutput
log_writer (GLogLevelFlags level,
            const GLogField *fields,
            gsize n_fields,
            gpointer user_data)
{
  const char *message = NULL;
  g_autofree char *kind = NULL;

  if (!(level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING)) || current_picture == NULL)
    return g_log_writer_default (level, fields, n_fields, user_data);

  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0)
      message = fields[i].value;
  if (message == NULL)
    return G_LOG_WRITER_HANDLED;

  /* Up to the first address of an object */
  kind = g_strndup (message, strcspn (message, "0123456789"));
  if (g_hash_table_add (complaints, g_strconcat (current_picture, kind, NULL)))
    g_printerr ("gallery: %s: %s\n", current_picture, message);

  return G_LOG_WRITER_HANDLED;
}

/* ---- drawing ---------------------------------------------------------------------- */

/* (nullable): what is on the screen */
static GskRenderNode *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));

  return gtk_snapshot_free_to_node (snapshot);
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
save_picture (GtkWidget *window,
              const char *folder,
              const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GskRenderNode) node = draw (window);
  g_autoptr (GdkTexture) texture = NULL;
  int width = gtk_widget_get_width (window);
  int height = gtk_widget_get_height (window);
  guint source = g_timeout_add (20, wake_cb, NULL);

  /* A window of its own is drawn in its own time. */
  for (gint64 begun = g_get_monotonic_time (); node == NULL && g_get_monotonic_time () - begun < 3 * G_USEC_PER_SEC; node = draw (window))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (source);
  if (node == NULL)
    {
      g_printerr ("%s: nothing was drawn\n", name);
      exit (EXIT_FAILURE);
    }

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    {
      g_printerr ("%s could not be written\n", path);
      exit (EXIT_FAILURE);
    }
}

/* What the picture of a presented page is called, or %NULL where it is no such page */
static const char *
find_presented (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (presented_pages); i++)
    if (g_str_equal (presented_pages[i].page, page))
      return presented_pages[i].file;

  return NULL;
}

static gboolean
is_wanted (const Setting *setting,
           const GalleryPage *page,
           guint color,
           guint size)
{
  gboolean plain = *setting->name == '\0';
  gboolean small = g_str_equal (sizes[size].name, "small");

  if (page->log != setting->log || presented != g_str_equal (sizes[size].name, "presented"))
    return FALSE;
  if (presented)
    return plain && color == 0 && find_presented (page->name) != NULL;
  if (quick)
    return plain && color == 0 && !small;
  if (page->main)
    return TRUE;

  /* Along each axis: dark or high contrast, and everything else in light. */
  return !small && (plain || setting->high_contrast || color == 0);
}

/* What moves for a few repetitions is shown after them. */
static void
come_to_rest (GtkWidget *widget)
{
  while (BX_IS_MOVING_PICTURE (widget) && bx_moving_picture_is_moving (BX_MOVING_PICTURE (widget)))
    g_main_context_iteration (NULL, TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    come_to_rest (child);
}

static void
draw_pages (BxWindow *window,
            const Setting *setting,
            const char *folder)
{
  guint n_pages;
  const GalleryPage *pages = gallery_get_pages (&n_pages);
  guint n_drawn = 0;

  for (guint p = 0; p < n_pages; p++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint c = 0; c < G_N_ELEMENTS (colors); c++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%s-%s%s", pages[p].name, sizes[s].name, colors[c].name, setting->name);
          g_autofree char *named = NULL;
          GtkWidget *drawn;

          if (!is_wanted (setting, &pages[p], c, s) || (only != NULL && !g_pattern_match_simple (only, name)))
            continue;

          g_set_str (&current_picture, name);
          adw_style_manager_set_color_scheme (adw_style_manager_get_default (), colors[c].scheme);
          gtk_window_set_default_size (GTK_WINDOW (window), sizes[s].width, sizes[s].height);
          gallery_settle ();
          /* As whoever installs it sees it: with the movement. */
          g_object_set (gtk_settings_get_default (), "gtk-enable-animations", presented, NULL);
          drawn = pages[p].open (window);
          gallery_settle ();
          if (presented)
            {
              come_to_rest (drawn != NULL ? drawn : GTK_WIDGET (window));
              /* Nobody is typing there. */
              gtk_window_set_focus (GTK_WINDOW (window), NULL);
              gallery_settle ();
            }
          if (log_name != NULL)
            g_set_str (&current_picture, named = g_strconcat (name, "-", log_name, NULL));
          save_picture (drawn != NULL ? drawn : GTK_WIDGET (window), folder,
                        presented ? find_presented (pages[p].name) : current_picture);
          if (drawn != NULL)
            gtk_widget_set_visible (drawn, FALSE);
          n_drawn++;
        }

  g_printerr ("gallery: %u pictures%s%s\n", n_drawn,
              setting->log == GALLERY_LOG_EMPTY ? " without a log" : "", setting->name);
}

static int
run_setting (const Setting *setting,
             const char *folder)
{
  BxWindow *window;

  complaints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_log_set_writer_func (log_writer, NULL, NULL);
  gallery_set_other_log (log_name != NULL);
  window = gallery_begin (setting->rtl, setting->text_percent);

  draw_pages (window, setting, folder);

  gallery_end ();

  return EXIT_SUCCESS;
}

/* ---- one process for each setting ---------------------------------------------------- */

static gboolean
make_home (const char *home,
           GalleryLog log,
           const char *full_log,
           GError **error)
{
  g_autofree char *folder = g_build_filename (home, "data", "backext", NULL);
  g_autofree char *path = g_build_filename (folder, "log.db", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (full_log);
  g_autoptr (GFile) destination = g_file_new_for_path (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s could not be made", folder);
      return FALSE;
    }

  return log == GALLERY_LOG_EMPTY || g_strcmp0 (log_name, "none") == 0
         || g_file_copy (source, destination, G_FILE_COPY_NONE, NULL, NULL, NULL, error);
}

static gboolean
spawn_setting (const char *program,
               guint index,
               const char *home,
               const char *folder,
               GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *number = g_strdup_printf ("%u", index);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  static const struct
  {
    const char *variable;
    const char *name;
  } places[] = {
    { "XDG_DATA_HOME", "data" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_STATE_HOME", "state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_build_filename (home, places[i].name, NULL);

      g_subprocess_launcher_setenv (launcher, places[i].variable, path, TRUE);
    }
  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "memory", TRUE);
  g_subprocess_launcher_setenv (launcher, "GDK_DEBUG", "no-portals", TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "none", TRUE);
  g_subprocess_launcher_setenv (launcher, "ADW_DEBUG_HIGH_CONTRAST", settings[index].high_contrast ? "1" : "0", TRUE);

  g_ptr_array_add (argv, (char *) program);
  g_ptr_array_add (argv, (char *) folder);
  g_ptr_array_add (argv, (char *) "--setting");
  g_ptr_array_add (argv, number);
  if (only != NULL)
    {
      g_ptr_array_add (argv, (char *) "--only");
      g_ptr_array_add (argv, only);
    }
  if (locale != NULL)
    {
      g_ptr_array_add (argv, (char *) "--locale");
      g_ptr_array_add (argv, locale);
    }
  if (log_name != NULL)
    {
      g_ptr_array_add (argv, (char *) "--log");
      g_ptr_array_add (argv, log_name);
    }
  if (quick)
    g_ptr_array_add (argv, (char *) "--quick");
  if (presented)
    g_ptr_array_add (argv, (char *) "--presented");
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, error);

  return process != NULL && g_subprocess_wait_check (process, NULL, error);
}

/* Whether any picture of this setting is asked for at all. */
static gboolean
has_pictures (const Setting *setting)
{
  guint n_pages;
  const GalleryPage *pages = gallery_get_pages (&n_pages);

  for (guint p = 0; p < n_pages; p++)
    for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
      for (guint c = 0; c < G_N_ELEMENTS (colors); c++)
        {
          g_autofree char *name = g_strdup_printf ("%s-%s-%s%s", pages[p].name, sizes[s].name, colors[c].name, setting->name);

          if (is_wanted (setting, &pages[p], c, s) && (only == NULL || g_pattern_match_simple (only, name)))
            return TRUE;
        }

  return FALSE;
}

static int
run_all (const char *program,
         const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *scratch = g_dir_make_tmp ("backext-gallery-XXXXXX", &error);
  g_autofree char *full_log = NULL;
  gboolean succeeded = scratch != NULL;

  if (succeeded)
    {
      full_log = g_build_filename (scratch, "log.db", NULL);
      if (g_strcmp0 (log_name, "one") == 0)
        succeeded = bx_demo_log_write_one (full_log, 1, &error);
      else
        succeeded = bx_demo_log_write (full_log, g_strcmp0 (log_name, "year") == 0 ? 1 : 20, 1, NULL, NULL, &error);
    }

  for (guint i = 0; succeeded && i < G_N_ELEMENTS (settings); i++)
    {
      g_autofree char *number = g_strdup_printf ("home-%u", i);
      g_autofree char *home = g_build_filename (scratch, number, NULL);

      if (!has_pictures (&settings[i]))
        continue;
      succeeded = make_home (home, settings[i].log, full_log, &error)
                  && spawn_setting (program, i, home, folder, &error);
    }

  if (scratch != NULL)
    test_tree_remove (scratch);
  if (!succeeded)
    g_printerr ("gallery: %s\n", error->message);

  return succeeded ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int argc,
      char *argv[])
{
  g_auto (GStrv) folders = NULL;
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const GOptionEntry entries[] = {
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "Draw only pictures with such names", "GLOB" },
    { "quick", 0, 0, G_OPTION_ARG_NONE, &quick, "Draw light, wide and narrow, only", NULL },
    { "presented", 0, 0, G_OPTION_ARG_NONE, &presented, "Draw what the program presents itself with, only", NULL },
    { "log", 0, 0, G_OPTION_ARG_STRING, &log_name, "Draw the pages of a full log with another one", "none|one|year" },
    { "locale", 0, 0, G_OPTION_ARG_STRING, &locale, "The locale to draw in", "NAME" },
    { "setting", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_INT, &setting_index, NULL, NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders, NULL, "OUTDIR" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("– draw every page");
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || folders == NULL || folders[1] != NULL
      || setting_index >= (int) G_N_ELEMENTS (settings))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_printerr ("%s", error != NULL ? error->message : help);
      return 64;
    }
  /* In the environment, as GTK asks there once more. */
  if (locale != NULL)
    g_setenv ("LC_ALL", locale, TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, GALLERY_LOCALES);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_mkdir_with_parents (folders[0], 0755);

  if (setting_index >= 0)
    return run_setting (&settings[setting_index], folders[0]);

  return run_all (program != NULL ? program : argv[0], folders[0]);
}
