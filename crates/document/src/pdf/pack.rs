//! The object tree as a file.
//!
//! lopdf can write files too, but compresses every stream anew at its hardest and writes out each small object three times.
//! Here each object is written once: streams by themselves, compressed by one compressor, and everything else together in
//! object streams. The file's identity is a digest of what was written: the same content, the same bytes.

use std::io::{Error, Write};

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::syntax;

/// „PDF 1.7”, and four bytes that tell whoever moves the file that it is not text.
const HEADER: &[u8] = b"%PDF-1.7\n%\xBB\xAD\xC0\xDE\n";
/// How hard to compress, of nine: at four a sheet is a sixteenth smaller and takes a tenth longer to draw.
const LEVEL: u32 = 2;
/// Objects in an object stream: their numbers in it have two bytes.
const TOGETHER: usize = 10_000;

/// Writes a document whose trailer names a `Root` and an `Info`.
pub(super) fn pack(file: Document) -> Result<Vec<u8>, Error> {
    let mut pack = Pack {
        bytes: HEADER.to_vec(),
        compressor: Compress::new(Compression::new(LEVEL), true),
        places: Vec::new(),
    };
    let mut together = Vec::new();
    for ((id, _), object) in file.objects {
        match object {
            Object::Stream(stream) => pack.stream(id, stream)?,
            object => together.push((id, object)),
        }
    }
    let mut id = file.max_id;
    for objects in together.chunks(TOGETHER) {
        id += 1;
        pack.together(id, objects)?;
    }
    pack.references(id + 1, &file.trailer)
}

/// Where an object is found.
#[derive(Clone, Copy)]
enum Place {
    /// Nowhere: no object has this number.
    Free,
    /// By itself, so many bytes into the file.
    Alone(u32),
    /// In an object stream, at so many objects from its first.
    Within(u32, u16),
}

struct Pack {
    bytes: Vec<u8>,
    compressor: Compress,
    places: Vec<Place>,
}

impl Pack {
    fn stream(&mut self, id: u32, mut stream: Stream) -> Result<(), Error> {
        if stream.allows_compression && !stream.dict.has(b"Filter") {
            self.compress(&mut stream);
        }
        self.place(id, Place::Alone(self.bytes.len() as u32));
        writeln!(self.bytes, "{id} 0 obj")?;
        syntax::stream(&mut self.bytes, &stream)?;
        self.bytes.extend_from_slice(b"\nendobj\n");
        Ok(())
    }

    /// What does not get smaller stays as it is.
    fn compress(&mut self, stream: &mut Stream) {
        let mut small = Vec::with_capacity(stream.content.len());
        self.compressor.reset();
        let status =
            self.compressor
                .compress_vec(&stream.content, &mut small, FlushCompress::Finish);
        if matches!(status, Ok(Status::StreamEnd)) {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(small);
        }
    }

    /// Writes an object stream: first the number and place of each object in it, then the objects.
    fn together(&mut self, id: u32, objects: &[(u32, Object)]) -> Result<(), Error> {
        let (mut index, mut body) = (Vec::new(), Vec::new());
        for (number, (own, object)) in objects.iter().enumerate() {
            self.place(*own, Place::Within(id, number as u16));
            write!(index, "{own} {} ", body.len())?;
            syntax::write(&mut body, object)?;
            body.push(b' ');
        }
        let names = dictionary! {
            "Type" => "ObjStm",
            "N" => objects.len() as i64,
            "First" => index.len() as i64,
        };
        index.append(&mut body);
        self.stream(id, Stream::new(names, index))
    }

    /// Writes where everything is, who it is, and where to begin reading; the file is then whole.
    fn references(mut self, id: u32, trailer: &Dictionary) -> Result<Vec<u8>, Error> {
        let start = self.bytes.len();
        let digest = Sha256::digest(&self.bytes);
        let identity = Object::String(
            digest.iter().take(16).copied().collect(),
            StringFormat::Hexadecimal,
        );
        self.place(id, Place::Alone(start as u32));
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match *place {
                Place::Free => (0, 0, u16::MAX),
                Place::Alone(offset) => (1, offset, 0),
                Place::Within(stream, number) => (2, stream, number),
            };
            table.push(kind);
            table.extend_from_slice(&u32::to_be_bytes(first));
            table.extend_from_slice(&u16::to_be_bytes(second));
        }
        let mut names = dictionary! {
            "Type" => "XRef",
            "Size" => self.places.len() as i64,
            "W" => vec![1.into(), 4.into(), 2.into()],
            "ID" => vec![identity.clone(), identity],
        };
        for name in [b"Root".as_slice(), b"Info"] {
            if let Ok(object) = trailer.get(name) {
                names.set(name, object.clone());
            }
        }
        self.stream(id, Stream::new(names, table))?;
        writeln!(self.bytes, "startxref\n{start}\n%%EOF")?;
        Ok(self.bytes)
    }

    fn place(&mut self, id: u32, place: Place) {
        let id = id as usize;
        if self.places.len() <= id {
            self.places.resize(id + 1, Place::Free);
        }
        self.places[id] = place;
    }
}
