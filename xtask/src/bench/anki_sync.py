"""Anki's own sync server and one desk's year as notes: anki_sync.py FOLDER. Prints the bytes that went over the connection as JSON.

Twenty notes a day, a year long, sent whole to an empty server; then a sync that finds nothing new. A relay counts every byte,
both ways, headers and all.
"""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

from anki.collection import AddNoteRequest, Collection

VISITS = 20 * 365
WAIT = 60


class Relay:
    def __init__(self, port):
        self.target = port
        self.bytes = 0
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            here, _ = self.listener.accept()
            there = socket.create_connection(("127.0.0.1", self.target))
            for pair in ((here, there), (there, here)):
                threading.Thread(target=self.carry, args=pair, daemon=True).start()

    def carry(self, source, sink):
        try:
            while data := source.recv(65536):
                with self.lock:
                    self.bytes += len(data)
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def passed(self):
        with self.lock:
            count, self.bytes = self.bytes, 0
        return count


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def reachable(port):
    until = time.monotonic() + WAIT
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise SystemExit("Anki's server does not answer")


def notes(col):
    kind, deck = col.models.by_name("Basic"), col.decks.id("Default")
    asked = []
    for visit in range(VISITS):
        note = col.new_note(kind)
        note.fields = [f"{visit // 20} {visit % 20}", "pay.utilities"]
        asked.append(AddNoteRequest(note=note, deck_id=deck))
    col.add_notes(asked)


def main():
    folder = Path(sys.argv[1])
    port = free_port()
    settings = {"SYNC_USER1": "desk:secret", "SYNC_BASE": str(folder / "server"), "SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(port)}
    server = subprocess.Popen([sys.executable, "-m", "anki.syncserver"], env={**os.environ, **settings}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        reachable(port)
        relay = Relay(port)
        col = Collection(str(folder / "collection.anki2"))
        notes(col)
        auth = col.sync_login("desk", "secret", f"http://127.0.0.1:{relay.port}/")
        relay.passed()
        first = col.sync_collection(auth, False)
        col.close_for_full_sync()
        col.full_upload_or_download(auth=auth, server_usn=first.server_media_usn, upload=True)
        col.reopen(after_full_sync=True)
        year = relay.passed()
        col.sync_collection(auth, False)
        same = relay.passed()
        col.close()
        print(json.dumps({"bench": "hub-sync-bytes-anki", "no_change_wire_bytes": same, "year_notes": VISITS, "year_wire_bytes": year, "year_bytes_per_note": round(year / VISITS, 2)}))
    finally:
        server.kill()


main()
