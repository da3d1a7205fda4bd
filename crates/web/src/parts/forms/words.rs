//! Reading words that must be filled.

use domain::text::FreeText;

use super::Filled;

impl Filled {
    /// The words of a field, of so many characters `most`; what is wrong with them is told beside it.
    pub fn read_words(&mut self, field: &str, most: usize) -> Option<FreeText> {
        let words = FreeText::new(self.value(field), most);
        words.map_err(|problem| self.refuse_for(field, &problem.into())).ok()
    }
}
