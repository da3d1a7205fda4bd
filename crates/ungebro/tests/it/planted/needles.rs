//! What is searched for, in every form in which a program could leave it, and the search.

use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};

/// Things that must not be found, each with the place where it was planted.
#[derive(Default)]
pub struct Needles {
    names: Vec<String>,
    forms: Vec<Vec<u8>>,
}

impl Needles {
    /// A CPR number: its digits with and without hyphen, and as a number.
    pub fn cpr(&mut self, place: &str, digits: &str) {
        let (date, rest) = digits.split_at(6);
        for text in [digits.to_owned(), format!("{date}-{rest}"), format!("{date} {rest}")] {
            self.text(place, &text);
        }
        let number: u64 = digits.parse().unwrap();
        self.add(place, number.to_le_bytes()[..6].to_vec());
        self.add(place, number.to_be_bytes()[2..].to_vec());
    }

    /// A text as UTF-8 and UTF-16, each as it is, in hexadecimal and in base64.
    pub fn text(&mut self, place: &str, text: &str) {
        let wide: Vec<u16> = text.encode_utf16().collect();
        let little_endian: Vec<u8> = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big_endian: Vec<u8> = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [text.as_bytes(), &little_endian, &big_endian] {
            let digit = |digit: u8| char::from_digit(digit.into(), 16).unwrap();
            let hex: String = bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect();
            self.add(place, hex.to_uppercase().into_bytes());
            self.add(place, hex.into_bytes());
            for offset in 0..3 {
                self.add(place, in_base64(&STANDARD, bytes, offset));
                self.add(place, in_base64(&URL_SAFE, bytes, offset));
            }
            self.add(place, bytes.to_vec());
        }
        let percent: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        self.add(place, percent.into_bytes());
    }

    fn add(&mut self, place: &str, form: Vec<u8>) {
        self.names.push(format!("{place}: {}", form.escape_ascii()));
        self.forms.push(form);
    }

    /// Which of them stand in which of the files below these folders.
    pub fn found_in(&self, folders: &[&Path]) -> Vec<String> {
        let search = AhoCorasick::new(&self.forms).unwrap();
        let mut found = Vec::new();
        for file in folders.iter().flat_map(|folder| files_below(folder)) {
            let Ok(bytes) = std::fs::read(&file) else { continue };
            for hit in search.find_overlapping_iter(&bytes) {
                let around =
                    bytes[hit.start().saturating_sub(60)..bytes.len().min(hit.end() + 20)].escape_ascii();
                found.push(format!(
                    "{} in {}: {around}",
                    self.names[hit.pattern().as_usize()],
                    file.display()
                ));
            }
        }
        found.dedup();
        found
    }
}

/// What base64 makes of the bytes after so many others, without the characters that depend on their neighbours.
fn in_base64(engine: &impl base64::Engine, bytes: &[u8], offset: usize) -> Vec<u8> {
    let encoded = engine.encode([vec![0; offset].as_slice(), bytes].concat());
    encoded.as_bytes()[(offset * 8).div_ceil(6)..(offset + bytes.len()) * 8 / 6].to_vec()
}

/// Every file below a folder, or the file itself.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    if folder.is_file() {
        return vec![folder.to_owned()];
    }
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        // A file that was there a moment ago: the program moves letters and its log of writes about while it runs.
        Err(gone) if gone.kind() == std::io::ErrorKind::NotFound => return Vec::new(),
        Err(other) => panic!("{}: {other}", folder.display()),
    };
    entries.flat_map(|entry| files_below(&entry.unwrap().path())).collect()
}

#[test]
fn a_number_that_was_left_in_a_file_is_found_in_each_of_its_forms() {
    let folder = tempfile::tempdir().unwrap();
    let mut needles = Needles::default();
    needles.cpr("planted", "7711094001");
    let utf_16: Vec<u8> = "x 771109-4001".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let lefts: [&[u8]; 7] = [
        b"cpr=7711094001;",
        b"771109-4001",
        &utf_16,
        b"0x373731313039343030310a",
        &7_711_094_001_u64.to_be_bytes(),
        STANDARD.encode("a7711094001z").into_bytes().leak(),
        STANDARD.encode("ab771109-4001z").into_bytes().leak(),
    ];
    for left in lefts {
        std::fs::write(folder.path().join("file"), left).unwrap();
        assert!(!needles.found_in(&[folder.path()]).is_empty(), "{}", left.escape_ascii());
    }
    for clean in [b"7711094002".as_slice(), b"771109-4010", b"MTIz"] {
        std::fs::write(folder.path().join("file"), clean).unwrap();
        assert_eq!(needles.found_in(&[folder.path()]), [""; 0]);
    }
}
