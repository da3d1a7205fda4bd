//! One kind of line end, so that rows can be counted.

use std::io::{self, Read};

/// Gives `\n` for `\r\n` and for a lone `\r`, and one more at the end, so that the last row is counted like the others.
pub(super) struct LineEnds<R> {
    source: R,
    after_return: bool,
    ended: bool,
}

impl<R> LineEnds<R> {
    pub fn new(source: R) -> Self {
        Self { source, after_return: false, ended: false }
    }
}

impl<R: Read> Read for LineEnds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !self.ended && !buffer.is_empty() {
            let read = self.source.read(buffer)?;
            if read == 0 {
                self.ended = true;
                buffer[0] = b'\n';
                return Ok(1);
            }
            let mut kept = 0;
            for at in 0..read {
                let byte = buffer[at];
                let is_second = byte == b'\n' && self.after_return;
                self.after_return = byte == b'\r';
                if !is_second {
                    buffer[kept] = if byte == b'\r' { b'\n' } else { byte };
                    kept += 1;
                }
            }
            if kept > 0 {
                return Ok(kept);
            }
        }
        Ok(0)
    }
}
