#!/usr/bin/env python3
"""tools/icon.py [--check]: draws the iPhone's icon, light, dark and tinted, into the app's asset catalog, with its colours.

The mark is Android's (android/app/src/main/res/drawable/icon_water.xml and icon_wave.xml: what a launcher's mask leaves of it), the
colours are the palette's (ios/EbbKit/Sources/EbbLook/Palette.swift). With --check nothing is written: it ends with 1 where what lies
there is not what would be drawn, pixel for pixel. Needs Python's standard library alone.
"""

import json
import math
import re
import struct
import sys
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CATALOG = ROOT / "ios/App/Resources/Assets.xcassets"
SIDE = 1024
# Columns that are looked at in each pixel.
FINE = 8


def shape():
    """Android's drawing: the first visible unit, how many are, the water's level, half a wave's length and height, the stroke."""
    folder = ROOT / "android/app/src/main/res/drawable"
    wave = (folder / "icon_wave.xml").read_text()
    water = (folder / "icon_water.xml").read_text()
    number = r"(-?[\d.]+)"
    path = re.search(rf'pathData="M0,{number}q{number},{number} {number},0((?:t\4,0)+)"', wave)
    level, middle, control, half = (float(path[n]) for n in range(1, 5))
    size = float(re.search(rf'viewportWidth="{number}"', wave)[1])
    if f"M0,{path[1]}q{path[2]},{path[3]} {path[4]},0{path[5]}v" not in water:
        sys.exit("tools/icon.py: the water of Android's icon does not end where its line lies")
    if middle * 2 != half or half * (1 + path[5].count("t")) != size:
        sys.exit("tools/icon.py: the waves of Android's icon are not the ones that are drawn here")
    # A launcher shows the middle two thirds of an adaptive icon.
    return size / 6, size * 2 / 3, level, half, control / 2, float(re.search(rf'strokeWidth="{number}"', wave)[1])


def colours():
    """Ground, water and line of each variant, and the accent by day and by night."""
    text = (ROOT / "ios/EbbKit/Sources/EbbLook/Palette.swift").read_text()
    found = {}
    for name in ("light", "dark"):
        palette = re.search(rf"static let {name} = Palette\((.*?)\)", text, re.S)[1]
        found[name] = [
            tuple(int(re.search(rf"\b{role}: 0x([0-9A-F]{{6}})", palette)[1][at : at + 2], 16) for at in (0, 2, 4))
            for role in ("surface", "water", "ready")
        ]
    # The system lays its own colour over what is light here.
    found["tinted"] = [(0, 0, 0), (84, 84, 84), (255, 255, 255)]
    return found


def covered(row, top, bottom):
    """How much of a row of pixels lies between two heights."""
    return max(0.0, min(row + 1, bottom) - max(row, top))


def draw(ground, water, line):
    """The picture's rows, each with PNG's filter of none before it."""
    first, seen, level, half, height, stroke = shape()
    unit = SIDE / seen
    rows = [bytearray(b"\0" + bytes(ground) * SIDE) for _ in range(SIDE)]
    for column in range(SIDE):
        lines = []
        for part in range(FINE):
            x = first + (column + (part + 0.5) / FINE) / unit
            wave, along = divmod(x / half, 1)
            up = 1 if int(wave) % 2 == 0 else -1
            # A parabola: up and down by the height, a half wave long.
            y = (level - first + up * height * 4 * along * (1 - along)) * unit
            slope = up * height * 4 * (1 - 2 * along) / half
            lines.append((y, stroke / 2 * unit * math.sqrt(1 + slope * slope)))
        top = math.floor(min(y - thick for y, thick in lines))
        for row in range(max(top, 0), SIDE):
            wet = sum(covered(row, y, SIDE) for y, _ in lines) / FINE
            drawn = sum(covered(row, y - thick, y + thick) for y, thick in lines) / FINE
            if wet >= 1 and drawn == 0:
                for rest in range(row, SIDE):
                    rows[rest][1 + 3 * column : 4 + 3 * column] = bytes(water)
                break
            under = [g + (w - g) * wet for g, w in zip(ground, water)]
            rows[row][1 + 3 * column : 4 + 3 * column] = bytes(round(u + (c - u) * drawn) for u, c in zip(under, line))
    return b"".join(rows)


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png(rows):
    """Opaque, eight bits a channel, sRGB."""
    header = struct.pack(">IIBBBBB", SIDE, SIDE, 8, 2, 0, 0, 0)
    return b"".join(
        [b"\x89PNG\r\n\x1a\n", chunk(b"IHDR", header), chunk(b"sRGB", b"\0"), chunk(b"IDAT", zlib.compress(rows, 9)), chunk(b"IEND", b"")]
    )


# The signature, and what is said before the picture itself: eight, twenty-five and thirteen bytes.
HEAD = 46


def rows_of(file):
    """The rows of a picture as this script writes it: another zlib may pack them otherwise. Nothing for any other."""
    data, at, packed = file.read_bytes(), HEAD, b""
    if data[:HEAD] != png(b"")[:HEAD]:
        return None
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"IDAT":
            packed += data[at + 8 : at + 8 + length]
        at += 12 + length
    return zlib.decompress(packed)


def colour(by_day, by_night):
    def one(rgb):
        return {
            "color": {
                "color-space": "srgb",
                "components": dict(zip(("red", "green", "blue"), (f"0x{c:02X}" for c in rgb)), alpha="1.000"),
            },
            "idiom": "universal",
        }

    return [one(by_day), {"appearances": [{"appearance": "luminosity", "value": "dark"}], **one(by_night)}]


def catalog(known):
    """The catalog's own files, by their paths in it."""
    icons = []
    for name in known:
        appearance = {} if name == "light" else {"appearances": [{"appearance": "luminosity", "value": name}]}
        icons.append({**appearance, "filename": f"{name}.png", "idiom": "universal", "platform": "ios", "size": "1024x1024"})
    light, dark = known["light"], known["dark"]
    return {
        "Contents.json": {},
        "AppIcon.appiconset/Contents.json": {"images": icons},
        "AccentColor.colorset/Contents.json": {"colors": colour(light[2], dark[2])},
        "Launch.colorset/Contents.json": {"colors": colour(light[0], dark[0])},
    }


def main():
    known = colours()
    texts = {
        path: json.dumps({**what, "info": {"author": "xcode", "version": 1}}, indent=2) + "\n"
        for path, what in catalog(known).items()
    }
    wrong = []
    for path, text in texts.items():
        file = CATALOG / path
        if "--check" not in sys.argv:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        elif not file.is_file() or file.read_text() != text:
            wrong.append(file)
    for name, (ground, water, line) in known.items():
        file, rows = CATALOG / "AppIcon.appiconset" / f"{name}.png", draw(ground, water, line)
        if "--check" not in sys.argv:
            file.write_bytes(png(rows))
        elif not file.is_file() or rows_of(file) != rows:
            wrong.append(file)
    for file in wrong:
        print(f"tools/icon.py: {file.relative_to(ROOT)} is not what is drawn: run tools/icon.py", file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
