#!/usr/bin/env python3
"""tools/ios-products.py APP: what Xcode has to have left in the built app and in its widget's extension, for Siri and for French.

Xcode reads the intents and the phrases out of the sources while it builds, into Metadata.appintents/extract.actionsdata; where it finds
none it says nothing, and Siri knows nothing. What is looked for is read from the sources. `--test` tries it on an app made up here,
whole and with each of its parts missing, which needs no Mac. No app that Xcode built was ever looked at by it.
"""

import json
import plistlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

IOS = Path(__file__).resolve().parent.parent / "ios"
EXTENSION = "PlugIns/EbbWidgets.appex"
METADATA = "Metadata.appintents/extract.actionsdata"


def phrases():
    """Each intent's phrases, as the sources have them."""
    source = (IOS / "App/Sources/EbbShortcuts.swift").read_text()
    found = {}
    for intent, listed in re.findall(r"intent: (\w+)\(\),\s*phrases: \[([^\]]*)\]", source):
        found[intent] = {text.replace(r"\(.applicationName)", "${applicationName}") for text in re.findall(r'"([^"]+)"', listed)}
    return found


def french(catalog):
    """A catalog's texts in French."""
    strings = json.loads((IOS / catalog).read_text())["strings"]
    return {key: text["localizations"]["fr"]["stringUnit"]["value"] for key, text in strings.items()}


def texts():
    """Where compiled texts have to be, and of which catalog."""
    shared, words = "Shared/Intents.xcstrings", "EbbKit/Sources/EbbLook/Resources/Localizable.xcstrings"
    return {
        "fr.lproj/Localizable.strings": "App/Resources/Localizable.xcstrings",
        "fr.lproj/InfoPlist.strings": "App/Resources/InfoPlist.xcstrings",
        "fr.lproj/AppShortcuts.strings": "App/Resources/AppShortcuts.xcstrings",
        "fr.lproj/Intents.strings": shared,
        f"{EXTENSION}/fr.lproj/Intents.strings": shared,
        "EbbKit_EbbLook.bundle/fr.lproj/Localizable.strings": words,
        f"{EXTENSION}/EbbKit_EbbLook.bundle/fr.lproj/Localizable.strings": words,
    }


FILES = ["PrivacyInfo.xcprivacy", "Assets.car", "en.lproj/Localizable.strings", f"{EXTENSION}/PrivacyInfo.xcprivacy"]


def compiled(file):
    """A compiled table: a property list, or a text that a Mac makes one of."""
    data = file.read_bytes()
    try:
        return plistlib.loads(data)
    except (plistlib.InvalidFileException, ValueError):
        return plistlib.loads(subprocess.check_output(["plutil", "-convert", "xml1", "-o", "-", str(file)]))


def lacks(app):
    """What is missing in a built app, a sentence each."""
    wrong = [f"there is no {path}" for path in FILES if not (app / path).is_file()]
    for path, catalog in texts().items():
        file = app / path
        if not file.is_file():
            wrong.append(f"there is no {path}")
            continue
        has = compiled(file)
        wrong += [f"{path} does not say {key!r} as {catalog} does" for key, text in french(catalog).items() if has.get(key) != text]
    wanted = phrases()
    for bundle, intents in {"": set(wanted), f"{EXTENSION}/": {"CheckInIntent"}}.items():
        file = app / bundle / METADATA
        if not file.is_file():
            wrong.append(f"there is no {bundle}{METADATA}")
            continue
        read = json.loads(file.read_text())
        wrong += [f"{bundle}{METADATA} does not name {intent}" for intent in sorted(intents - set(read.get("actions", {})))]
        if bundle:
            continue
        said = {
            shortcut.get("actionIdentifier"): {template.get("key") for template in shortcut.get("phraseTemplates", [])}
            for shortcut in read.get("autoShortcuts", [])
        }
        for intent, own in wanted.items():
            wrong += [f"{METADATA} has no {phrase!r} for {intent}" for phrase in sorted(own - said.get(intent, set()))]
    return wrong


def made_up(app):
    """An app as Xcode is thought to leave it."""
    for path in FILES:
        (app / path).parent.mkdir(parents=True, exist_ok=True)
        (app / path).write_bytes(b"")
    for path, catalog in texts().items():
        (app / path).parent.mkdir(parents=True, exist_ok=True)
        (app / path).write_bytes(plistlib.dumps(french(catalog), fmt=plistlib.FMT_BINARY))
    shortcuts = [{"actionIdentifier": name, "phraseTemplates": [{"key": key} for key in own]} for name, own in phrases().items()]
    for bundle in ("", EXTENSION):
        file = app / bundle / METADATA
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"actions": {name: {} for name in phrases()}, "autoShortcuts": shortcuts}))


def test():
    assert len(phrases()) == 3 and all(len(own) == 2 for own in phrases().values()), phrases()
    with tempfile.TemporaryDirectory() as folder:
        app = Path(folder) / "Ebb.app"
        made_up(app)
        assert lacks(app) == [], lacks(app)
        for file in sorted(path for path in app.rglob("*") if path.is_file()):
            whole = file.read_bytes()
            file.unlink()
            assert lacks(app), f"without {file.name} nothing is missing"
            if file.suffix == ".strings" and file.parent.name == "fr.lproj":
                table = plistlib.loads(whole)
                table.pop(next(iter(table)))
                file.write_bytes(plistlib.dumps(table))
                assert lacks(app), f"{file} may lack a text"
            if file.name == Path(METADATA).name:
                read = json.loads(whole)
                file.write_text(json.dumps({**read, "actions": {}}))
                assert lacks(app), "an intent may be missing"
                if file.parent.parent == app:
                    file.write_text(json.dumps({**read, "autoShortcuts": read["autoShortcuts"][1:]}))
                    assert lacks(app), "a phrase may be missing"
            file.write_bytes(whole)
        assert lacks(app) == []


def main():
    if sys.argv[1:] == ["--test"]:
        return test()
    wrong = lacks(Path(sys.argv[1]))
    for sentence in wrong:
        print(f"{sys.argv[1]}: {sentence}", file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
