"""Searches the same register with Anki: anki_search.py FOLDER fill < LINES, anki_search.py FOLDER search TYPED…

A line is one request: operator, services and note. Each becomes a note of Anki's with the same words. Prints microseconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

from anki.collection import AddNoteRequest, Collection

BATCH = 10_000


def fill(col, lines):
    kind = col.models.by_name("Basic")
    deck = col.decks.id("Default")
    batch = []
    for line in lines:
        note = col.new_note(kind)
        note.fields = [*line.rstrip("\n").split("\t", 1), ""][:2]
        batch.append(AddNoteRequest(note=note, deck_id=deck))
        if len(batch) == BATCH:
            col.add_notes(batch)
            batch = []
    if batch:
        col.add_notes(batch)
    return col.note_count()


def search(col, typed):
    times = []
    found = 0
    # The first turn fills the caches.
    for turn in range(2):
        for words in typed:
            start = time.perf_counter_ns()
            notes = col.find_notes(words)
            took = (time.perf_counter_ns() - start) // 1000
            if turn:
                times.append(took)
                found += len(notes)
    return {"microseconds": times, "found": found}


def main():
    folder, what, *rest = sys.argv[1:]
    col = Collection(str(Path(folder) / "collection.anki2"))
    try:
        if what == "fill":
            print(json.dumps({"notes": fill(col, sys.stdin)}))
        else:
            print(json.dumps(search(col, rest)))
    finally:
        col.close()


main()
