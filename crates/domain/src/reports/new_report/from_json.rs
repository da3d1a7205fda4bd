//! A report from the body of the API.

use serde_json::{Map, Value};

use super::Mistake;
use super::field::Field;
use super::raw::RawReport;
use crate::mistakes::Problem;
use crate::text::DateForm;

/// Takes the values out of a JSON body, with a mistake for each that has the wrong type or no place. `null` is absent.
///
/// What could be read stands in the [`RawReport`], so that the other fields are checked in the same answer.
pub(super) fn read(body: &Value) -> (RawReport, Vec<Mistake>) {
    let mut reader = Reader { raw: RawReport::default(), mistakes: Vec::new() };
    reader.raw.dates = DateForm::Iso;
    match body {
        Value::Object(members) => reader.object(Field::Report, members),
        _ => reader.wrong_type(Field::Report, "object"),
    }
    (reader.raw, reader.mistakes)
}

struct Reader {
    raw: RawReport,
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn object(&mut self, parent: Field, members: &Map<String, Value>) {
        for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            match (parent, name.as_str()) {
                (Field::Report, "person") => self.nested(Field::Person, value),
                (Field::Report, "education") => self.nested(Field::Education, value),
                _ => match member(parent, name) {
                    Some(field) => self.value(field, value),
                    None => self.unknown(parent, name),
                },
            }
        }
    }

    fn nested(&mut self, field: Field, value: &Value) {
        match value {
            Value::Object(members) => self.object(field, members),
            _ => self.wrong_type(field, "object"),
        }
    }

    fn value(&mut self, field: Field, value: &Value) {
        match (field, value) {
            (Field::Causes, Value::Array(causes)) => self.causes(causes),
            (Field::Causes, _) => self.wrong_type(field, "array"),
            (Field::PersonInformed | Field::GuardiansInformed | Field::AlternativeAgreed, value) => {
                match value {
                    Value::Bool(yes) => self.raw.set(field, if *yes { "yes" } else { "no" }),
                    _ => self.wrong_type(field, "boolean"),
                }
            }
            (_, Value::String(text)) => self.raw.set(field, text),
            _ => self.wrong_type(field, "string"),
        }
    }

    fn causes(&mut self, causes: &[Value]) {
        for (item, cause) in causes.iter().enumerate() {
            self.raw.add_cause(cause.as_str().unwrap_or_default());
            match cause {
                Value::String(code) if code.trim().is_empty() => {
                    self.mistakes.push(Mistake::at(Field::Causes, item, Problem::Missing));
                }
                Value::String(_) => {}
                _ => self.mistakes.push(Mistake::at(
                    Field::Causes,
                    item,
                    Problem::WrongType { expected: "string" },
                )),
            }
        }
    }

    fn wrong_type(&mut self, field: Field, expected: &'static str) {
        self.mistakes.push(Mistake::new(field, Problem::WrongType { expected }));
    }

    fn unknown(&mut self, parent: Field, name: &str) {
        self.mistakes.push(Mistake::new(parent, unknown_member(name, members(parent))));
    }
}

/// A member that isn't there, among those that are. Its name is told only where it looks like one: never a number, nor
/// anything that needs escaping.
pub fn unknown_member(name: &str, allowed: Vec<&'static str>) -> Problem {
    let plain = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-');
    let is_name = (1..=40).contains(&name.len()) && name.bytes().all(plain);
    Problem::UnknownField { name: is_name.then(|| name.to_owned()), allowed }
}

/// The members of an object, by its field.
fn members(parent: Field) -> Vec<&'static str> {
    let nested = [Field::Person, Field::Education].into_iter();
    Field::all().chain(nested).filter_map(|field| inside(parent, field)).collect()
}

/// The field that is called `name` inside `parent`, by its pointer.
fn member(parent: Field, name: &str) -> Option<Field> {
    Field::all().find(|field| inside(parent, *field) == Some(name))
}

/// The name of `field` where it is a member of the object `parent` itself.
fn inside(parent: Field, field: Field) -> Option<&'static str> {
    let name = field.pointer().strip_prefix(parent.pointer())?.strip_prefix('/')?;
    (!name.contains('/')).then_some(name)
}
