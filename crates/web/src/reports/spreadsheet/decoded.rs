//! A file's bytes as UTF-8.

use std::io::{self, Read};

use encoding_rs::{Decoder, WINDOWS_1252};

/// Bytes read at a time.
const PIECE: usize = 8 * 1024;

/// Reads as UTF-8 what is UTF-8 already, or what is Latin-1 (with the signs that Windows puts into its gaps).
pub(super) struct Decoded<R> {
    source: R,
    decoder: Option<Decoder>,
    input: Vec<u8>,
    output: Vec<u8>,
    given: usize,
}

impl<R: Read> Decoded<R> {
    pub fn new(source: R, is_utf8: bool) -> Self {
        let decoder = (!is_utf8).then(|| WINDOWS_1252.new_decoder_without_bom_handling());
        Self { source, decoder, input: vec![0; PIECE], output: Vec::new(), given: 0 }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else { return self.source.read(buffer) };
        if self.given == self.output.len() {
            let read = self.source.read(&mut self.input)?;
            // No letter of Latin-1 needs more than three bytes of UTF-8.
            self.output.resize(PIECE * 3, 0);
            let (_, _, written, _) = decoder.decode_to_utf8(&self.input[..read], &mut self.output, read == 0);
            self.output.truncate(written);
            self.given = 0;
        }
        let rest = &self.output[self.given..];
        let some = rest.len().min(buffer.len());
        buffer[..some].copy_from_slice(&rest[..some]);
        self.given += some;
        Ok(some)
    }
}
