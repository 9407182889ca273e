/* SPDX-FileCopyrightText: 2026 The Back Extension authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bx-import-private.h"

/* The names of months as phones write them into dates: whole and shortened, with
 * the endings they have inside a date. No word may stand for two months; Croatian is
 * left out as a whole for that, since its short "lip", "srp" and "lis" are other months
 * than the Polish and Czech ones. */

static const char *const months[12] = {
  /* en, de, fr, es, it, pt, nl, da/sv/nb, fi, pl, cs, sk, tr, ro, hu, ca, id, ru, uk, el */
  "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari januari tammikuuta tammi tammik stycznia styczeń sty "
  "ledna leden led január januára ocak oca ianuarie ian januári gener января январь янв січня січ ιανουαρίου ιαν",
  "february feb februar février févr fév febrero febbraio febb fevereiro fev februari helmikuuta helmi helmik lutego luty lut "
  "února únor úno február februára şubat şub februarie febr februarie febrer февраля февраль февр фев лютого лют φεβρουαρίου φεβ",
  "march mar märz mär mrz mars marzo março maart mrt marts maaliskuuta maalis maalisk marca marzec března březen bře "
  "marec mart martie március márc març maret марта март мар березня бер μαρτίου μαρ",
  "april apr avril avr abril abr aprile april huhtikuuta huhti huhtik kwietnia kwiecień kwi dubna duben dub apríl apríla "
  "nisan nis aprilie április ápr апреля апрель апр квітня квіт кві απριλίου απρ",
  "may mai mayo maggio mag maio mei maj toukokuuta touko toukok maja května květen kvě máj mája mayıs május maig "
  "мая май травня трав тра μαΐου μαΐ μαϊ",
  "june jun juni juin junio giugno giu junho kesäkuuta kesä kesäk czerwca czerwiec cze června červen čvn jún júna "
  "haziran haz iunie iun június juny июня июнь июн червня черв чер ιουνίου ιουν",
  "july jul juli juillet juil julio luglio lug julho heinäkuuta heinä heinäk lipca lipiec lip července červenec čvc júl júla "
  "temmuz tem iulie iul július juliol июля июль июл липня лип ιουλίου ιουλ",
  "august aug août aoû agosto ago augustus augusti elokuuta elo elok sierpnia sierpień sie srpna srpen srp augusta "
  "ağustos ağu augusztus agost agustus agu agt августа август авг серпня серп сер αυγούστου αυγ",
  "september sept sep septembre septiembre setiembre set settembre sett setembro syyskuuta syys syysk września wrzesień wrz "
  "září zář septembra eylül eyl septembrie szeptember szept setembre сентября сентябрь сент сен вересня вер σεπτεμβρίου σεπ σεπτ",
  "october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta loka lokak października październik paź "
  "října říjen říj október októbra ekim eki octombrie október octubre октября октябрь окт жовтня жовт жов οκτωβρίου οκτ",
  "november nov novembre noviembre novembro marraskuuta marras marrask listopada listopad lis listopadu novembra "
  "kasım kas noiembrie noi ноября ноябрь нояб ноя листопада лист лис νοεμβρίου νοε",
  "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta joulu jouluk grudnia grudzień gru "
  "prosince prosinec pro decembra aralık ara decembrie dici desembre december декабря декабрь дек грудня груд гру δεκεμβρίου δεκ",
};

static gpointer
make_table (gpointer data)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; i < 12; i++)
    {
      g_auto (GStrv) words = g_strsplit (months[i], " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        {
          char *folded = bx_import_fold_word (words[j]);
          G_GNUC_UNUSED int there = GPOINTER_TO_INT (g_hash_table_lookup (table, folded));

          g_assert (there == 0 || there == i + 1);
          g_hash_table_replace (table, folded, GINT_TO_POINTER (i + 1));
        }
    }

  return table;
}

/**
 * bx_import_month_from_word:
 * @word: a word, in small letters and without accents, see
 *   bx_import_fold_word()
 *
 * Returns: the month that it names in one of the languages that are read, 1 to
 *   12; 0 if there is none
 */
int
bx_import_month_from_word (const char *word)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (word != NULL, 0);

  return GPOINTER_TO_INT (g_hash_table_lookup (g_once (&once, make_table, NULL), word));
}
