#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifests: what the program may do, and that both say the same."""

import json

from tap import Tap, read

RELEASE = 'com.example.BackExt'
DEVELOPMENT = 'com.example.BackExt.Devel'

# Nothing else: no network, no files but those that a portal hands over. Without the sound
# server's socket the end of a rest and the metronome play into nothing.
RIGHTS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri', '--socket=pulseaudio']


def without(manifest, *keys):
    return {key: value for key, value in manifest.items() if key not in keys}


def main():
    tap = Tap()
    release = json.loads(read(f'{RELEASE}.json'))
    development = json.loads(read(f'{DEVELOPMENT}.json'))

    tap.ok(release['id'] == RELEASE and development['id'] == DEVELOPMENT, 'each has the id of its file')
    tap.ok(release['finish-args'] == RIGHTS, 'the program has no rights but these', release['finish-args'])
    tap.ok(release['runtime-version'] == '50' and release['runtime'] == 'org.gnome.Platform', 'the runtime is GNOME 50')

    module, other = release['modules'][-1], development['modules'][-1]
    tap.ok('-Dprofile=default' in module['config-opts'] and '-Dprofile=development' in other['config-opts'],
           'each builds its own profile')
    tap.ok(without(release, 'id', 'modules') == without(development, 'id', 'modules') and
           without(module, 'config-opts') == without(other, 'config-opts'), 'they differ in nothing else')
    tap.ok(module.get('run-tests') is True and module.get('test-commands'), 'tests run in the build')

    tap.done()


main()
