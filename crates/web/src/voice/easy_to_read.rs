//! The texts of the young are easy to read: LIX under 35 (long words and long sentences make it rise).

use crate::texts::Locale;

const FILES: &[&str] = &[include_str!("voice.da.ftl"), include_str!("ward.da.ftl")];

#[test]
fn the_texts_of_the_young_are_easy_to_read() {
    for file in FILES {
        let texts: Vec<&str> = file.lines().filter_map(text).collect();
        assert!(lix(&texts) < 35.0, "LIX {:.0} over the whole file", lix(&texts));
        // A short text has too few words for a measure: a label of one long word would be 100.
        for text in texts.iter().filter(|text| words(text) >= 15) {
            assert!(lix(&[text]) < 35.0, "LIX {:.0}: {text}", lix(&[text]));
        }
    }
}

#[test]
fn what_is_said_of_readers_is_easy_to_read() {
    let grounds = store::access::Ground::ALL.iter();
    let said: Vec<_> =
        grounds.map(|ground| Locale::DA.t(&format!("ground-{}-reader", ground.code()))).collect();
    let said: Vec<&str> = said.iter().map(|text| &**text).collect();
    assert!(lix(&said) < 35.0, "LIX {:.0}", lix(&said));
}

#[test]
fn lix_counts_long_words_and_sentences() {
    // Nine words in two sentences, one of them longer than six letters.
    let lix = lix(&["Kommunen skal hjælpe dig. Vi ringer i morgen tidlig"]);
    assert!((lix - (9.0 / 2.0 + 100.0 / 9.0)).abs() < 0.01, "{lix}");
}

/// The text of a line of a Fluent file, with a name in place of each value.
fn text(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '*']);
    if line.starts_with(['#', '}']) {
        return None;
    }
    let text =
        line.split_once(" = ").map(|(_, text)| text).or_else(|| line.split_once("] ").map(|(_, t)| t))?;
    (!text.ends_with("->")).then_some(text)
}

fn lix(texts: &[&str]) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    let all: usize = texts.iter().map(|text| words(text)).sum();
    let long: usize = texts.iter().map(|text| letters(text).filter(|word| *word > 6).count()).sum();
    let sentences: usize = texts.iter().map(|text| sentences(text)).sum();
    count(all) / count(sentences) + 100.0 * count(long) / count(all)
}

fn words(text: &str) -> usize {
    letters(text).count()
}

/// The length of each word; what stands in for a value isn't a word of the text.
fn letters(text: &str) -> impl Iterator<Item = usize> {
    text.split_whitespace()
        .filter(|word| !word.starts_with(['$', '{', '}']))
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).count())
        .filter(|length| *length > 0)
}

fn sentences(text: &str) -> usize {
    let ended = text.matches(['.', '?', ':']).count();
    let open = !text.trim_end().ends_with(['.', '?', ':']);
    (ended + usize::from(open)).max(1)
}
