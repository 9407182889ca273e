/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-time.h"

#include <string.h>

#include "bx-import-private.h"
#include "bx-text.h"

/* Dates and times as programs for phones write them: ISO 8601 in all its looser
 * forms, dates of three numbers in the order of the phone's region, and dates
 * with the name of a month in the phone's language. A date that could be two is
 * said to be undecided, never guessed. */

#define MAX_TOKENS 24
#define WORD_SIZE 32

typedef enum
{
  TOKEN_NUMBER,
  TOKEN_WORD,
  TOKEN_SIGN,
} TokenKind;

typedef struct
{
  TokenKind kind;
  int value; /* a number's value */
  int n_digits;
  gunichar sign;
  char word[WORD_SIZE];
} Token;

/* Characters that stand for year, month and day behind a number */
static gboolean
is_date_character (gunichar c)
{
  return c == 0x5e74 || c == 0x6708 || c == 0x65e5 || c == 0xb144 || c == 0xc6d4 || c == 0xc77c;
}

/**
 * bx_import_fold_word:
 * @text: a text, valid UTF-8
 *
 * Puts aside what spelling may differ in: case, accents, and the dot of an i.
 *
 * Returns: (transfer full): the text in small letters without accents
 */
char *
bx_import_fold_word (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  GString *word = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == 0x0131) /* dotless i */
        g_string_append_c (word, 'i');
      else if (!g_unichar_ismark (c))
        g_string_append_unichar (word, c);
    }

  return g_string_free_and_steal (word);
}

static gboolean
add_word (Token      *token,
          const char *start,
          gsize       length)
{
  g_autofree char *raw = NULL;
  g_autofree char *word = NULL;

  token->kind = TOKEN_WORD;

  /* The "T" and "Z" of every row of a million */
  if (length == 1 && g_ascii_isalpha (*start))
    {
      token->word[0] = g_ascii_tolower (*start);
      return TRUE;
    }

  raw = g_strndup (start, length);
  word = bx_import_fold_word (raw);
  return g_strlcpy (token->word, word, WORD_SIZE) < WORD_SIZE;
}

/* Returns the number of tokens, or -1 */
static int
tokenize (const char *text,
          Token       tokens[MAX_TOKENS])
{
  int n = 0;

  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);
      Token *token = &tokens[n];

      if (bx_text_is_blank (c))
        {
          text = g_utf8_next_char (text);
          continue;
        }

      if (n == MAX_TOKENS)
        return -1;

      *token = (Token) { 0 };
      if (g_unichar_isdigit (c))
        {
          token->kind = TOKEN_NUMBER;
          for (; g_unichar_isdigit (c); text = g_utf8_next_char (text), c = g_utf8_get_char (text))
            {
              /* What is longer is a fraction of a second, read to the microsecond. */
              if (token->n_digits < 9)
                {
                  token->value = token->value * 10 + g_unichar_digit_value (c);
                  token->n_digits++;
                }
            }
        }
      else if (is_date_character (c))
        {
          token->kind = TOKEN_SIGN;
          token->sign = c;
          text = g_utf8_next_char (text);
        }
      else if (g_unichar_isalpha (c))
        {
          const char *start = text;

          while (g_unichar_isalpha (c) || g_unichar_ismark (c))
            {
              text = g_utf8_next_char (text);
              c = g_utf8_get_char (text);
              if (is_date_character (c))
                break;
            }

          if (!add_word (token, start, (gsize) (text - start)))
            return -1;
        }
      else
        {
          token->kind = TOKEN_SIGN;
          token->sign = c;
          text = g_utf8_next_char (text);
        }

      n++;
    }

  return n;
}

static gboolean
is_number (const Token *tokens,
           int          n,
           int          i)
{
  return i < n && tokens[i].kind == TOKEN_NUMBER;
}

static gboolean
is_sign (const Token *tokens,
         int          n,
         int          i,
         gunichar     sign)
{
  return i < n && tokens[i].kind == TOKEN_SIGN && tokens[i].sign == sign;
}

static gboolean
is_word (const Token *tokens,
         int          n,
         int          i,
         const char  *word)
{
  return i < n && tokens[i].kind == TOKEN_WORD && strcmp (tokens[i].word, word) == 0;
}

/* "AM" and "PM" as they are written in the languages whose clocks have them.
 * Returns how many tokens it took, 0 if there is none. */
static int
parse_half (const Token *tokens,
            int          n,
            int          i,
            gboolean    *afternoon)
{
  static const char *const am[] = { "am", "上午", "午前", "오전", "πμ", "oo" };
  static const char *const pm[] = { "pm", "下午", "午後", "오후", "μμ", "os" };
  int start = i;

  if (i >= n || tokens[i].kind != TOKEN_WORD || strcmp (tokens[i].word, "z") == 0)
    return 0;

  for (gsize j = 0; j < G_N_ELEMENTS (am); j++)
    {
      g_autofree char *morning = bx_import_fold_word (am[j]);
      g_autofree char *evening = bx_import_fold_word (pm[j]);

      if (is_word (tokens, n, i, morning) || is_word (tokens, n, i, evening))
        {
          *afternoon = is_word (tokens, n, i, evening);
          i++;
          return i - start + is_sign (tokens, n, i, '.');
        }
    }

  /* "a. m.", "p.m." and Greek "π.μ." */
  if (is_word (tokens, n, i, "a") || is_word (tokens, n, i, "p") || is_word (tokens, n, i, "π") || is_word (tokens, n, i, "μ"))
    {
      *afternoon = is_word (tokens, n, i, "p") || is_word (tokens, n, i, "μ");
      i++;
      i += is_sign (tokens, n, i, '.');
      if (is_word (tokens, n, i, "m") || is_word (tokens, n, i, "μ"))
        {
          i++;
          i += is_sign (tokens, n, i, '.');
          return i - start;
        }
    }

  return 0;
}

/* "Z", "UTC", "+02", "+0200", "+02:00". Returns how many tokens it takes, or -1 if it can't
 * be a zone. */
static int
parse_zone (const Token  *tokens,
            int           n,
            int           i,
            BxImportTime *time)
{
  int sign = is_sign (tokens, n, i, '+') ? 1 : -1;
  int n_taken = 2;
  int hours;
  int minutes = 0;

  if (is_word (tokens, n, i, "z") || is_word (tokens, n, i, "utc"))
    {
      time->is_utc = TRUE;
      return 1;
    }

  if (!(sign > 0 || is_sign (tokens, n, i, '-') || is_sign (tokens, n, i, 0x2212)) || !is_number (tokens, n, i + 1))
    return 0;

  hours = tokens[i + 1].value;
  if (tokens[i + 1].n_digits == 4)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (tokens[i + 1].n_digits != 2)
    {
      return -1;
    }

  if (is_sign (tokens, n, i + 2, ':') && is_number (tokens, n, i + 3))
    {
      minutes = tokens[i + 3].value;
      n_taken = 4;
    }

  if (hours > 15 || minutes > 59)
    return -1;

  time->has_offset = TRUE;
  time->offset_s = sign * (hours * 60 + minutes) * 60;
  return n_taken;
}

/* A time of day from @i to the end, and a zone behind it */
static gboolean
parse_clock (const Token  *tokens,
             int           n,
             int           i,
             gboolean      half_seen,
             gboolean      afternoon,
             BxImportTime *time)
{
  int half;
  int zone;

  if (!is_number (tokens, n, i) || tokens[i].n_digits > 2 ||
      !(is_sign (tokens, n, i + 1, ':') || is_sign (tokens, n, i + 1, '.')) || !is_number (tokens, n, i + 2) || tokens[i + 2].n_digits != 2)
    return FALSE;

  time->has_time = TRUE;
  time->hour = tokens[i].value;
  time->minute = tokens[i + 2].value;
  i += 3;

  if ((is_sign (tokens, n, i, ':') || is_sign (tokens, n, i, '.')) && is_number (tokens, n, i + 1))
    {
      if (tokens[i + 1].n_digits != 2)
        return FALSE;

      time->second = tokens[i + 1].value;
      i += 2;

      if ((is_sign (tokens, n, i, '.') || is_sign (tokens, n, i, ',')) && is_number (tokens, n, i + 1))
        {
          int value = tokens[i + 1].value;

          for (int digits = tokens[i + 1].n_digits; digits > 3; digits--)
            value /= 10;
          for (int digits = tokens[i + 1].n_digits; digits < 3; digits++)
            value *= 10;

          time->ms = value;
          i += 2;
        }
    }

  half = parse_half (tokens, n, i, &afternoon);
  if (half > 0 && half_seen)
    return FALSE;
  i += half;

  if (half > 0 || half_seen)
    {
      /* "0:30 AM" is written by some for half past midnight; "13:30 PM" by those
       * who put the word behind any time. */
      if (time->hour <= 12)
        time->hour = time->hour % 12 + (afternoon ? 12 : 0);
      else if (!afternoon)
        return FALSE;
    }

  zone = parse_zone (tokens, n, i, time);
  if (zone < 0)
    return FALSE;
  i += zone;

  return i == n && time->hour <= 23 && time->minute <= 59 && time->second <= 59;
}

/* What stands behind the date: nothing, or a time of day */
static gboolean
parse_rest (const Token  *tokens,
            int           n,
            int           i,
            BxImportTime *time)
{
  gboolean afternoon = FALSE;
  int half;

  if (is_word (tokens, n, i, "t") || is_sign (tokens, n, i, ','))
    i++;
  if (i >= n)
    return TRUE;

  half = parse_half (tokens, n, i, &afternoon);
  return parse_clock (tokens, n, i + half, half > 0, afternoon, time);
}

static gboolean
is_date_separator (const Token *tokens,
                   int          n,
                   int          i)
{
  return is_sign (tokens, n, i, '-') || is_sign (tokens, n, i, '/') || is_sign (tokens, n, i, '.');
}

static gboolean
is_unit_of_date (const Token *tokens,
                 int          n,
                 int          i,
                 gunichar     han,
                 gunichar     hangul)
{
  return is_sign (tokens, n, i, han) || is_sign (tokens, n, i, hangul);
}

/* 2026-03-14, 2026/03/14, 2026. 3. 14., 2026年3月14日 */
static BxImportTimeResult
parse_year_first (const Token  *tokens,
                  int           n,
                  BxImportTime *time)
{
  int i;

  if (!is_number (tokens, n, 2) || !is_number (tokens, n, 4))
    return BX_IMPORT_TIME_UNREADABLE;

  if (is_date_separator (tokens, n, 1) && is_sign (tokens, n, 3, tokens[1].sign))
    {
      i = 5 + is_sign (tokens, n, 5, '.');
    }
  else if (is_unit_of_date (tokens, n, 1, 0x5e74, 0xb144) &&
           is_unit_of_date (tokens, n, 3, 0x6708, 0xc6d4) &&
           is_unit_of_date (tokens, n, 5, 0x65e5, 0xc77c))
    {
      i = 6;
    }
  else
    {
      return BX_IMPORT_TIME_UNREADABLE;
    }

  time->year = tokens[0].value;
  time->month = tokens[2].value;
  time->day = tokens[4].value;

  return parse_rest (tokens, n, i, time) ? BX_IMPORT_TIME_READ : BX_IMPORT_TIME_UNREADABLE;
}

/* 23/12/2025, 12/23/2025, 23.12.2025: points are put between numbers only where
 * the day comes first. */
static BxImportTimeResult
parse_year_last (const Token  *tokens,
                 int           n,
                 BxDateOrder   order,
                 BxImportTime *time)
{
  int first = tokens[0].value;
  int second = tokens[2].value;

  time->year = tokens[4].value;
  if (!parse_rest (tokens, n, 5, time))
    return BX_IMPORT_TIME_UNREADABLE;

  if (is_sign (tokens, n, 1, '.'))
    order = BX_DATE_ORDER_DAY_FIRST;
  else if (first > 12)
    time->told_order = BX_DATE_ORDER_DAY_FIRST;
  else if (second > 12)
    time->told_order = BX_DATE_ORDER_MONTH_FIRST;

  if (order == BX_DATE_ORDER_UNKNOWN)
    order = time->told_order;

  time->day = order == BX_DATE_ORDER_MONTH_FIRST ? second : first;
  time->month = order == BX_DATE_ORDER_MONTH_FIRST ? first : second;

  if (order == BX_DATE_ORDER_UNKNOWN && first != second)
    return BX_IMPORT_TIME_UNDECIDED;

  return BX_IMPORT_TIME_READ;
}

/* 30 Jun 2025, 19:56; 18 de set. de 2026; Jun 30, 2025 */
static BxImportTimeResult
parse_named (const Token  *tokens,
             int           n,
             BxImportTime *time)
{
  int i;

  for (i = 0; i < n && (time->year == 0 || time->month == 0 || time->day == 0); i++)
    {
      if (tokens[i].kind == TOKEN_NUMBER)
        {
          if (tokens[i].n_digits == 4 && time->year == 0)
            time->year = tokens[i].value;
          else if (tokens[i].n_digits <= 2 && time->day == 0)
            time->day = tokens[i].value;
          else
            return BX_IMPORT_TIME_UNREADABLE;
        }
      else if (tokens[i].kind == TOKEN_WORD)
        {
          int month = bx_import_month_from_word (tokens[i].word);

          if (month > 0 && time->month > 0)
            return BX_IMPORT_TIME_UNREADABLE;
          if (month > 0)
            time->month = month;
        }
      else if (tokens[i].sign != '.' && tokens[i].sign != ',' && tokens[i].sign != '-' && tokens[i].sign != '/')
        {
          return BX_IMPORT_TIME_UNREADABLE;
        }
    }

  if (time->year == 0 || time->month == 0 || time->day == 0)
    return BX_IMPORT_TIME_UNREADABLE;

  /* "2025 г., 19:56", "2025 at 19:56": what joins the time to the date. A word
   * behind the time could turn it round, so there none is passed over. */
  while (i < n && tokens[i].kind != TOKEN_NUMBER)
    {
      gboolean afternoon;

      if (parse_half (tokens, n, i, &afternoon) > 0)
        break;
      i++;
    }

  return parse_rest (tokens, n, i, time) ? BX_IMPORT_TIME_READ : BX_IMPORT_TIME_UNREADABLE;
}

/**
 * bx_import_time_parse:
 * @text: a date and perhaps a time, valid UTF-8
 * @order: what comes first in a date of three numbers, if that is known
 * @time: (out caller-allocates): the date and time
 *
 * Reads a date with or without a time of day.
 *
 * Returns: whether it is one; @time has a meaning for %BX_IMPORT_TIME_READ alone
 */
BxImportTimeResult
bx_import_time_parse (const char   *text,
                      BxDateOrder   order,
                      BxImportTime *time)
{
  Token tokens[MAX_TOKENS];
  BxImportTimeResult result;
  int n;

  g_return_val_if_fail (text != NULL, BX_IMPORT_TIME_UNREADABLE);
  g_return_val_if_fail (time != NULL, BX_IMPORT_TIME_UNREADABLE);

  *time = (BxImportTime) { 0 };

  n = tokenize (text, tokens);
  if (n < 3)
    return BX_IMPORT_TIME_UNREADABLE;

  if (is_number (tokens, n, 0) && tokens[0].n_digits == 4 && is_number (tokens, n, 2))
    result = parse_year_first (tokens, n, time);
  else if (is_number (tokens, n, 0) && tokens[0].n_digits <= 2 &&
           is_date_separator (tokens, n, 1) &&
           is_number (tokens, n, 2) && tokens[2].n_digits <= 2 &&
           is_sign (tokens, n, 3, tokens[1].sign) &&
           is_number (tokens, n, 4) && tokens[4].n_digits == 4)
    result = parse_year_last (tokens, n, order, time);
  else
    result = parse_named (tokens, n, time);

  if (result == BX_IMPORT_TIME_READ &&
      (time->year < 1900 || time->year > 2999 || time->month < 1 || time->month > 12 || time->day < 1 || time->day > 31 ||
       !g_date_valid_dmy ((GDateDay) time->day, (GDateMonth) time->month, (GDateYear) time->year)))
    result = BX_IMPORT_TIME_UNREADABLE;

  return result;
}

/**
 * bx_import_time_from_ms:
 * @utc_ms: milliseconds since the Unix epoch
 * @time: (out caller-allocates): the date and time in UTC
 *
 * Returns: whether it lies in the time in which there are logs
 */
gboolean
bx_import_time_from_ms (gint64        utc_ms,
                        BxImportTime *time)
{
  g_autoptr (GDateTime) date_time = NULL;

  g_return_val_if_fail (time != NULL, FALSE);

  /* 1900 to 2999 */
  if (utc_ms == 0 || utc_ms < G_GINT64_CONSTANT (-2208988800000) || utc_ms > G_GINT64_CONSTANT (32503679999999))
    return FALSE;

  date_time = g_date_time_new_from_unix_utc_usec (utc_ms * 1000);
  if (date_time == NULL)
    return FALSE;

  *time = (BxImportTime) {
    .year = g_date_time_get_year (date_time),
    .month = g_date_time_get_month (date_time),
    .day = g_date_time_get_day_of_month (date_time),
    .hour = g_date_time_get_hour (date_time),
    .minute = g_date_time_get_minute (date_time),
    .second = g_date_time_get_second (date_time),
    .ms = g_date_time_get_microsecond (date_time) / 1000,
    .has_time = TRUE,
    .is_utc = TRUE,
  };
  return TRUE;
}

/**
 * bx_import_time_equal:
 * @a: a date and time
 * @b: another one
 *
 * Returns: whether both are written the same
 */
gboolean
bx_import_time_equal (const BxImportTime *a,
                      const BxImportTime *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->year == b->year && a->month == b->month && a->day == b->day &&
         a->hour == b->hour && a->minute == b->minute && a->second == b->second && a->ms == b->ms &&
         a->has_time == b->has_time && a->is_utc == b->is_utc &&
         a->has_offset == b->has_offset && a->offset_s == b->offset_s;
}

/**
 * bx_import_time_to_moment:
 * @self: a date and time
 * @zone: (nullable): the zone of the local clock, or %NULL for that of now: a
 *   file has many times, and finding out the zone takes long
 *
 * Finds the moment. A time without a zone is what the local clock showed, so its
 * day stays what the file says. A time in UTC is looked at from the local zone. A
 * day without a time is taken for its noon, far from the days beside it.
 *
 * Returns: the moment
 */
BxMoment
bx_import_time_to_moment (const BxImportTime *self,
                          GTimeZone          *zone)
{
  g_autoptr (GTimeZone) own_zone = NULL;
  g_autoptr (GDateTime) date_time = NULL;
  BxMoment moment;

  g_return_val_if_fail (self != NULL, BX_MOMENT_NONE);

  moment = BX_MOMENT_NONE;
  if (zone == NULL)
    zone = own_zone = g_time_zone_new_local ();

  if (self->is_utc || self->has_offset)
    {
      g_autoptr (GDateTime) utc = g_date_time_new_utc (self->year, self->month, self->day, self->hour, self->minute, self->second);

      if (utc == NULL)
        return BX_MOMENT_NONE;

      if (self->has_offset)
        moment = (BxMoment) { (g_date_time_to_unix (utc) - self->offset_s) * 1000, self->offset_s };
      else
        date_time = g_date_time_to_timezone (utc, zone);
    }
  else
    {
      date_time = g_date_time_new (zone, self->year, self->month, self->day, self->has_time ? self->hour : 12, self->minute, self->second);
    }

  if (date_time != NULL)
    moment = bx_moment_from_date_time (date_time);
  else if (!self->has_offset)
    return BX_MOMENT_NONE;

  /* The very epoch is what "none" is held as; a millisecond after it will do. */
  moment.utc_ms += self->ms;
  if (!bx_moment_is_set (moment))
    moment.utc_ms = 1;

  return moment;
}

/**
 * bx_import_time_get_day:
 * @self: a date and time
 * @zone: (nullable): the zone of the local clock, or %NULL for that of now
 * @day: (out caller-allocates): where to write the local date
 *
 * Tells the day as the person's own calendar had it.
 */
void
bx_import_time_get_day (const BxImportTime *self,
                        GTimeZone          *zone,
                        char                day[BX_DAY_LENGTH])
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (day != NULL);

  if (self->is_utc)
    bx_moment_get_day (bx_import_time_to_moment (self, zone), day);
  else
    g_snprintf (day, BX_DAY_LENGTH, "%04d-%02d-%02d", self->year % 10000, self->month % 100, self->day % 100);
}

/**
 * bx_import_time_append_key:
 * @self: a date and time
 * @key: where to append
 *
 * Appends what tells this date and time from others, as the file has it: it does
 * not depend on the zone that the file is read in.
 */
void
bx_import_time_append_key (const BxImportTime *self,
                           GString            *key)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (key != NULL);

  g_string_append_printf (key, "%04d-%02d-%02d", self->year, self->month, self->day);
  if (self->has_time)
    g_string_append_printf (key, "T%02d:%02d:%02d.%03d", self->hour, self->minute, self->second, self->ms);
  if (self->is_utc)
    g_string_append_c (key, 'Z');
  else if (self->has_offset)
    g_string_append_printf (key, "%+d", self->offset_s);
}

/* "1:30", "1:02:03"; the last part may have a fraction, "00:01:30.000". Returns seconds,
 * or -1. */
static gint64
parse_clock_duration (const Token *tokens,
                      int          n)
{
  gint64 total = 0;

  for (int i = 0; i < n; i += 2)
    {
      if (!is_number (tokens, n, i) || i > 6)
        return -1;
      if (i > 0 && is_sign (tokens, n, i - 1, '.') && i == n - 1)
        break;
      if (i > 0 && (!is_sign (tokens, n, i - 1, ':') || tokens[i].value > 59))
        return -1;
      if (i + 1 < n && i + 2 >= n)
        return -1;

      total = total * 60 + tokens[i].value;
    }

  return total;
}

/* "1h 5m 3s". Returns seconds, or -1. */
static gint64
parse_worded_duration (const Token *tokens,
                       int          n)
{
  static const struct
  {
    const char *word;
    int seconds;
  } units[] = {
    { "h", 3600 },
    { "hr", 3600 },
    { "hrs", 3600 },
    { "m", 60 },
    { "min", 60 },
    { "mins", 60 },
    { "s", 1 },
    { "sec", 1 },
  };
  gint64 total = 0;

  for (int i = 0; i < n; i += 2)
    {
      gsize unit = 0;

      while (unit < G_N_ELEMENTS (units) && !is_word (tokens, n, i + 1, units[unit].word))
        unit++;
      if (!is_number (tokens, n, i) || unit == G_N_ELEMENTS (units))
        return -1;

      total += (gint64) tokens[i].value * units[unit].seconds;
    }

  return total;
}

/**
 * bx_import_parse_duration:
 * @text: a length of time: "1h 23m", "1h 5m 3s", "55m", "45s", "00:01:30", "1:30"
 *   or seconds, as "3600" and "90.0"
 *
 * Returns: the seconds, or -1 if there are none or it can't be read
 */
int
bx_import_parse_duration (const char *text)
{
  Token tokens[MAX_TOKENS];
  gboolean is_decimal;
  gint64 total;
  int n;

  g_return_val_if_fail (text != NULL, -1);

  n = tokenize (text, tokens);
  if (n < 1)
    return -1;

  is_decimal = n == 3 && (is_sign (tokens, n, 1, '.') || is_sign (tokens, n, 1, ',')) && is_number (tokens, n, 2);
  if (n >= 3 && is_sign (tokens, n, 1, ':'))
    total = parse_clock_duration (tokens, n);
  else if (n == 1 || is_decimal)
    total = is_number (tokens, n, 0) ? tokens[0].value : -1;
  else
    total = parse_worded_duration (tokens, n);

  return total <= G_MAXINT ? (int) total : -1;
}
