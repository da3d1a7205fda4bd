//! Settings from environment variables: `UNGEBRO_SECTION_NAME`.

use serde::Deserialize as _;
use toml::{Table, Value};

use super::Settings;
use super::sections::Described;
use crate::failure::Failure;

/// The variable of a setting.
pub fn variable(setting: &Described) -> String {
    format!("UNGEBRO_{}_{}", setting.section, setting.name).to_uppercase()
}

/// The settings of the file with every variable that is there laid over it. A value is read as TOML; what is no TOML is
/// taken as a text, so that no quotation marks are needed.
///
/// # Errors
/// Names the variable whose value doesn't fit.
pub fn lay_over(file: Table, look_up: &dyn Fn(&str) -> Option<String>) -> Result<Settings, Failure> {
    let mut table = file;
    let mut settings = parsed(&table).map_err(|error| Failure::bad_input(error.to_string()))?;
    for setting in Settings::described() {
        let name = variable(&setting);
        let Some(text) = look_up(&name) else { continue };
        settings = as_values(&text)
            .into_iter()
            .find_map(|value| {
                let mut tried = table.clone();
                let section = tried.entry(setting.section).or_insert_with(|| Table::new().into());
                section.as_table_mut()?.insert(setting.name.to_owned(), value);
                let settings = parsed(&tried).ok()?;
                table = tried;
                Some(settings)
            })
            .ok_or_else(|| {
                Failure::bad_input(format!("{name}: {text:?} doesn't fit; {}", setting.meaning))
            })?;
    }
    Ok(settings)
}

fn parsed(table: &Table) -> Result<Settings, toml::de::Error> {
    Settings::deserialize(Value::Table(table.clone()))
}

/// What a variable's text may mean: a number, a list, a word.
fn as_values(text: &str) -> Vec<Value> {
    let as_toml =
        toml::from_str::<Table>(&format!("value = {text}")).ok().and_then(|mut t| t.remove("value"));
    as_toml.into_iter().chain([Value::String(text.to_owned())]).collect()
}
