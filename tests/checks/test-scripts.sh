#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The commands of build-aux: they parse, they refuse what they don't know, and the
# summary of the tests sees a run that did not come to its end.
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

# ---- the summary of the tests ----------------------------------------------------------

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
logs=$place/_build/meson-logs
mkdir -p "$logs"

# run_of STATUS RESULT…: what meson leaves behind of three tests.
run_of () {
  local i=0
  printf 'backext:core / %s\n' one two three >"$logs/listed"
  echo "$1" >"$logs/ended"
  : >"$logs/testlog.json"
  for name in one two three; do
    i=$((i + 1))
    shift
    [ -z "${1:-}" ] || printf '{"name": "backext:core / %s", "result": "%s", "stdout": ""}\n' "$name" "$1" >>"$logs/testlog.json"
  done
}

# sum_is STATUS LAST-LINE WHAT
sum_is () {
  local said status=0
  said=$(PYTHONDONTWRITEBYTECODE=1 python3 build-aux/summary.py 0 "$logs/testlog.json") || status=$?
  [ "$status" = "$1" ] && [ "$(tail -n 1 <<<"$said")" = "$2" ] || { sed 's/^/# /' <<<"$said"; false; }
  result $? "$3"
}

run_of 0 OK SKIP OK; sum_is 0 '2 passed, 0 failed' "a run without a failure is good"
run_of 0 OK OK OK; sed -i 's|"stdout": ""|"stdout": "ok 1 /number/one\\nok 2 /number/two # SKIP There is no locale here"|' "$logs/testlog.json"
said=$(PYTHONDONTWRITEBYTECODE=1 python3 build-aux/summary.py 0 "$logs/testlog.json")
[ "$(grep -c 'skipped in part .*core / one: /number/two: There is no locale here$' <<<"$said")" = 1 ]; result $? "a part that was left out is told"
run_of 2 OK FAIL TIMEOUT; sum_is 1 '1 passed, 2 failed' "tests that failed are counted, and explain the status"
run_of 0 OK OK ''; sum_is 1 '2 passed, 1 failed' "a test that was not started is a failure"
run_of 137 OK OK; echo '{"name": "backext:co' >>"$logs/testlog.json"; sum_is 1 '2 passed, 1 failed' "half a result is none"
run_of 124 OK OK OK; sum_is 1 '3 passed, 1 failed' "a status without a reason is a failure"
run_of 124 OK FAIL OK; echo '{"name": "backext:core / two", "result": "OK"}' >"$logs/again.json"
sum_is 1 '3 passed, 1 failed' "a second run does not make up for the end of the first"
run_of 1 OK FAIL OK; sum_is 0 '3 passed, 0 failed' "a second run makes up for a test that failed"
rm "$logs/again.json"
run_of 0 SKIP SKIP SKIP; sum_is 1 '0 passed, 1 failed' "a run of nothing is a failure"
run_of 0 OK OK OK; rm "$logs/listed"; sum_is 1 '3 passed, 1 failed' "a run of tests that nobody knows is a failure"
echo "1..$count"
