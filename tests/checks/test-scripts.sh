#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The commands of build-aux: they parse, and they refuse what they don't know.
cd "$(dirname "$(realpath "$0")")/../.." || exit 99
count=0

result () { # STATUS WHAT
  count=$((count + 1))
  if [ "$1" = 0 ]; then echo "ok $count - $2"; else echo "not ok $count - $2"; fi
}

for script in build-aux/* .ci/run; do
  case $script in
    *.sh) bash -n "$script"; result $? "$script parses"; continue ;;
  esac
  case $(head -n 1 "$script" 2>/dev/null) in
    *bash) bash -n "$script"; result $? "$script parses" ;;
    */sh) sh -n "$script"; result $? "$script parses" ;;
    *) continue ;;
  esac
  [ -x "$script" ]; result $? "$script can be run"
done

for script in run test bench coverage fuzz monkey reference screenshots sdk; do
  build-aux/$script --no-such-option >/dev/null 2>&1
  [ $? = 64 ]; result $? "$script refuses an unknown option"
  [ -z "$(build-aux/$script --help 2>/dev/null)" ] && build-aux/$script --help 2>&1 | grep -q "^$script[ :]"
  result $? "$script --help tells how it is used, on standard error"
  build-aux/$script --help >/dev/null 2>&1
  result $? "$script --help is no error"
done

for words in 'bench --rounds 0' 'bench --rounds=few' 'fuzz --minutes 0' 'fuzz --minutes=-1' 'monkey --minutes=00' 'monkey --minutes 1.5'; do
  # shellcheck disable=SC2086
  build-aux/$words >/dev/null 2>&1
  [ $? = 64 ]; result $? "$words is refused"
done
[ "$(bash -c '. build-aux/common.sh; positive_number 08')" = 8 ]; result $? "a number with a nought in front is decimal"

echo "1..$count"
