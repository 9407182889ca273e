# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the commands beside this file have in common; they source it.

[ -e /dev/fd/0 ] || exec </dev/null

self=$(basename "$0")
here=$(dirname "$(realpath "$0")")
source_root=$(dirname "$here")

say () { printf '%s: %s\n' "$self" "$*" >&2; }
die () { say "$*"; exit 69; }

# The head comment of the command, up to the first line of code.
usage () {
  sed -n '5,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$here/$self" >&2
  exit "${1:-64}"
}

# positive_number TEXT: it as a decimal number, or how the command is used.
positive_number () {
  [[ $1 =~ ^0*[1-9][0-9]{0,5}$ ]] || usage
  printf '%d\n' "$((10#$1))"
}

# enter_sdk PURPOSE "$@": the rest of the command runs where a new enough GTK is.
enter_sdk () {
  local purpose=$1
  shift
  [ -n "${BACKEXT_IN_SDK:-}" ] || exec "$here/sdk" --for "$purpose" "$here/$self" "$@"
}

# build_place NAME: where a build goes; beside the sources unless they are
# someone else's.
build_place () {
  if [ -w "$source_root" ]; then
    printf '%s\n' "$source_root/_build-$1"
  else
    printf '%s\n' "${XDG_CACHE_HOME:-$HOME/.cache}/backext-build/$(printf '%s' "$source_root" | sha256sum | cut -c1-12)-$1"
  fi
}

# configure DIR OPTION…: where that is new. What meson says is in DIR/setup.log.
# Waits for another build in the same place.
configure () {
  local dir=$1 mark status=0
  shift
  mkdir -p "$dir" 2>/dev/null && [ -w "$dir" ] || { say "cannot write to $dir: is it another user's?"; return 1; }
  exec 6>>"$dir/.lock"
  flock -n 6 || { say "waiting for another build in $dir"; flock 6; }
  mark="$source_root ${CC:-cc} $* $("${CC:-cc}" -dumpversion) $(pkg-config --modversion gtk4)"
  if [ ! -f "$dir/build.ninja" ] || [ "$(cat "$dir/.configured" 2>/dev/null)" != "$mark" ]; then
    say "configuring $dir"
    find "$dir" -mindepth 1 -maxdepth 1 ! -name .lock -exec rm -rf {} +
    (cd "$source_root" && meson setup "$dir" "$@") </dev/null >"$dir/setup.log" 2>&1 6>&- || status=$?
    [ "$status" != 0 ] || printf '%s' "$mark" >"$dir/.configured"
  else
    # Anew, where a meson.build changed.
    ninja -C "$dir" build.ninja </dev/null >>"$dir/setup.log" 2>&1 6>&- || status=$?
  fi
  if [ "$status" != 0 ]; then
    tail -n 20 "$dir/setup.log" >&2
    say "the configuration failed"
  fi
  exec 6>&-
  return "$status"
}

# compile DIR TARGETS: TARGETS is one string, empty for all of them.
compile () {
  local quiet=() status=0
  say "building in $1"
  [ -t 2 ] || quiet=(--quiet)
  # A test tells of everything that is wrong.
  [ "$self" != test ] || quiet+=(-k 0)
  (
    flock 6
    # shellcheck disable=SC2086
    exec ninja -C "$1" "${quiet[@]}" $2 6>&-
  ) 6>>"$1/.lock" </dev/null >&2 || status=$?
  [ "$status" = 0 ] || say "the build failed"
  return "$status"
}

# build DIR TARGETS OPTION…
build () {
  local dir=$1 targets=$2
  shift 2
  configure "$dir" "$@" && compile "$dir" "$targets"
}

# fresh_home DIR: nothing of the caller's own settings, words or data reaches what is
# run from here on.
fresh_home () {
  export HOME=$1 XDG_RUNTIME_DIR=$1/runtime XDG_DATA_HOME=$1/data XDG_CONFIG_HOME=$1/config \
    XDG_CACHE_HOME=$1/cache XDG_STATE_HOME=$1/state TMPDIR=$1/tmp
  mkdir -p "$1"/{runtime,data,config,cache,state,tmp}
  chmod 700 "$1/runtime"
  # A test that gives up the rights of root still finds its way.
  chmod 711 "$1"
  chmod 1777 "$1/tmp"
  unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME ADW_DEBUG_COLOR_SCHEME LANGUAGE \
    LC_MESSAGES LC_NUMERIC LC_TIME GSETTINGS_SCHEMA_DIR GSETTINGS_BACKEND G_MESSAGES_DEBUG GDK_BACKEND BROADWAY_DISPLAY \
    MESON_TESTTHREADS CFLAGS LDFLAGS CPPFLAGS DESTDIR
  # A cache in this home would be filled and thrown away.
  export LC_ALL=C.UTF-8 CCACHE_DISABLE=1
}

# private_runtime_dir: a place for sockets where the session has none.
private_runtime_dir () {
  [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -w "$XDG_RUNTIME_DIR" ] && return
  XDG_RUNTIME_DIR=$(mktemp -d /tmp/backext-runtime.XXXXXX)
  chmod 700 "$XDG_RUNTIME_DIR"
  export XDG_RUNTIME_DIR
  made_runtime_dir=$XDG_RUNTIME_DIR
}

# under_mutter SIZE COMMAND…: in a session of its own, on a virtual monitor. The
# command's output and exit status are passed through, the session's own are not.
under_mutter () {
  local size=$1 place status readers tries
  shift
  private_runtime_dir
  place=$(mktemp -d)
  mkfifo "$place/out" "$place/err"
  cat "$place/out" &
  readers=($!)
  cat "$place/err" >&2 &
  readers+=($!)
  env -u DISPLAY -u WAYLAND_DISPLAY GDK_BACKEND=wayland GSK_RENDERER="${GSK_RENDERER:-cairo}" LIBGL_ALWAYS_SOFTWARE=1 \
    dbus-run-session -- mutter --headless --wayland --no-x11 --virtual-monitor "$size" -- \
    bash -c 'place=$1; shift; "$@" >"$place/out" 2>"$place/err"; echo $? >"$place/status"' inside "$place" "$@" \
    </dev/null >"$place/session.log" 2>&1 || true
  status=$(cat "$place/status" 2>/dev/null || true)
  if [ -z "$status" ]; then
    tail -n 10 "$place/session.log" >&2
    say "the virtual display (mutter --headless) did not start, or ended early"
    # The readers wait for a writer that never came.
    : >"$place/out" >"$place/err"
    status=70
  fi
  # A process left behind could keep the pipes open for ever.
  for ((tries = 0; tries < 50; tries++)); do
    kill -0 "${readers[@]}" 2>/dev/null || break
    sleep 0.1
  done
  kill "${readers[@]}" 2>/dev/null || true
  wait "${readers[@]}" 2>/dev/null || true
  rm -rf "$place"
  return "$status"
}
