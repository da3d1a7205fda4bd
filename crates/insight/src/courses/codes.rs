use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

/// Numbers from 0 on for what stands often in a column, in the order in which it was first seen.
#[derive(Debug, Clone)]
pub(crate) struct Codes<T> {
    all: Vec<T>,
    code: HashMap<T, u32>,
}

impl<T> Default for Codes<T> {
    fn default() -> Self {
        Self { all: Vec::new(), code: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Codes<T> {
    /// The code of a value, a new one if it is new.
    pub fn code(&mut self, value: &T) -> u32 {
        if let Some(code) = self.code.get(value) {
            return *code;
        }
        let code = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(value.clone());
        self.code.insert(value.clone(), code);
        code
    }

    /// The code of a value, if it has one.
    pub fn known<Q: Eq + Hash + ?Sized>(&self, value: &Q) -> Option<u32>
    where
        T: Borrow<Q>,
    {
        self.code.get(value).copied()
    }

    /// What has the code.
    pub fn of(&self, code: u32) -> &T {
        &self.all[code as usize]
    }

    /// Everything that has a code, by code.
    pub fn all(&self) -> &[T] {
        &self.all
    }
}
