# SPDX-FileCopyrightText: 2026 The Back Extension authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads as much of the PDF files that cairo writes as a test needs: the words as a
reader would copy them, page by page, and how much is drawn."""

import re
import zlib

OBJECT = re.compile(rb'(?m)^(\d+) 0 obj\s*(.*?)\s*endobj', re.DOTALL)
STREAM = re.compile(rb'(<<.*?>>)\s*stream\r?\n(.*?)\s*endstream', re.DOTALL)
REFERENCE = rb'\s+(\d+) 0 R'
TOKEN = re.compile(rb'/[^\s/<>\[\]()]+|<[0-9A-Fa-f]*>|\((?:\\.|[^\\)])*\)|\[|\]|<<|>>|[^\s/<>\[\]()]+', re.DOTALL)
FILLS = {b'f', b'f*', b'B', b'B*', b'S', b's', b'b', b'b*'}
ESCAPES = {b'n': b'\n', b'r': b'\r', b't': b'\t', b'b': b'\b', b'f': b'\f'}


def unescape(text):
    def one(match):
        what = match.group(1)
        return bytes([int(what, 8)]) if what[:1].isdigit() else ESCAPES.get(what, what)
    return re.sub(rb'\\([0-7]{1,3}|.)', one, text, flags=re.DOTALL)


class Pdf:
    def __init__(self, path):
        with open(path, 'rb') as file:
            data = file.read()
        self.is_pdf = data.startswith(b'%PDF-')
        self.objects = {int(number): body for number, body in OBJECT.findall(data)}
        self.unpack()
        self.pages = [body for _, body in sorted(self.objects.items()) if re.search(rb'/Type\s*/Page\b', body)]
        self.fonts = {}

    def unpack(self):
        """Objects that lie in streams of objects"""
        for body in list(self.objects.values()):
            if b'/ObjStm' not in body[:400]:
                continue
            first = int(re.search(rb'/First\s+(\d+)', body).group(1))
            content = self.stream(body)
            numbers = [int(n) for n in content[:first].split()]
            places = numbers[1::2] + [len(content) - first]
            for index, number in enumerate(numbers[::2]):
                self.objects[number] = content[first + places[index]:first + places[index + 1]]

    def stream(self, body):
        match = STREAM.search(body)
        if match is None:
            return b''
        # The end may look like a line's; what is lost then is a sum to check.
        return zlib.decompressobj().decompress(match.group(2)) if b'FlateDecode' in match.group(1) else match.group(2)

    def refer(self, body, key):
        match = re.search(key + REFERENCE, body)
        return int(match.group(1)) if match else None

    def font(self, number):
        """How many bytes a letter has, and what each means."""
        if number not in self.fonts:
            body = self.objects[number]
            letters = {}
            unicode_map = self.refer(body, rb'/ToUnicode')
            if unicode_map is not None:
                text = self.stream(self.objects[unicode_map])
                for block in re.findall(rb'beginbfchar(.*?)endbfchar', text, re.DOTALL):
                    for code, means in re.findall(rb'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>', block):
                        letters[int(code, 16)] = bytes.fromhex(means.decode()).decode('utf-16-be')
                for block in re.findall(rb'beginbfrange(.*?)endbfrange', text, re.DOTALL):
                    for low, high, means in re.findall(rb'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>', block):
                        for code in range(int(low, 16), int(high, 16) + 1):
                            letters[code] = chr(int(means, 16) + code - int(low, 16))
                    for low, high, several in re.findall(rb'<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[(.*?)\]', block, re.DOTALL):
                        for offset, means in enumerate(re.findall(rb'<([0-9A-Fa-f]+)>', several)):
                            letters[int(low, 16) + offset] = bytes.fromhex(means.decode()).decode('utf-16-be')
            self.fonts[number] = (2 if b'/Type0' in body else 1, letters)
        return self.fonts[number]

    def resources(self, body):
        number = self.refer(body, rb'/Resources')
        return self.objects[number] if number is not None else body

    def named(self, resources, key, name):
        """What a page calls a font or a form"""
        number = self.refer(resources, key)
        table = self.objects[number] if number is not None else resources
        return self.refer(table, re.escape(name) + rb'(?![\w-])')

    def walk(self, body, content, words):
        """Adds the words to a list; returns how many paths are painted."""
        resources = self.resources(body)
        painted = 0
        size, letters = 1, {}
        operands = []
        for token in TOKEN.findall(content):
            if token[:1] in b'/<([0123456789+-.' or token in (b']', b'>>'):
                operands.append(token)
                continue
            if token == b'Tf':
                number = self.named(resources, rb'/Font', operands[-2])
                size, letters = self.font(number) if number is not None else (1, {})
            elif token in (b'Tj', b'TJ', b"'"):
                for operand in operands:
                    if operand[:1] == b'<' and operand != b'<<':
                        code = bytes.fromhex(operand[1:-1].decode())
                    elif operand[:1] == b'(':
                        code = unescape(operand[1:-1])
                    else:
                        continue
                    for place in range(0, len(code), size):
                        words.append(letters.get(int.from_bytes(code[place:place + size], 'big'), '\N{REPLACEMENT CHARACTER}'))
            elif token in FILLS:
                painted += 1
            elif token == b'Do':
                number = self.named(resources, rb'/XObject', operands[-1])
                form = self.objects.get(number, b'')
                if b'/Form' in form[:400]:
                    painted += self.walk(form[:form.find(b'stream')], self.stream(form), words)
            operands = []
        return painted

    def read(self, page):
        """The words of a page without blanks, and how many paths are painted on it."""
        body = self.pages[page]
        words = []
        content = b''.join(self.stream(self.objects[int(number)]) for number in
                           re.findall(rb'(\d+) 0 R', re.search(rb'/Contents\s*(\[.*?\]|\d+ 0 R)', body, re.DOTALL).group(1)))
        painted = self.walk(body, content, words)
        return ''.join(words), painted

    def get_size(self, page):
        """Its width and height in whole points"""
        box = re.search(rb'/MediaBox\s*\[([^\]]*)\]', self.pages[page])
        left, top, right, bottom = (float(number) for number in box.group(1).split())
        return round(right - left), round(bottom - top)

    def has_pixels(self):
        return any(b'/Image' in body[:400] and b'/Subtype' in body[:400] for body in self.objects.values())
