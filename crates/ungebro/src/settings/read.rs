//! Reading the settings.

use std::path::Path;

use super::environment::lay_over;
use super::{Settings, SettingsFile};
use crate::failure::Failure;

impl SettingsFile {
    /// The settings of the file and of the environment.
    ///
    /// # Errors
    /// What is wrong, in which line or variable.
    pub fn read(&self) -> Result<Settings, Failure> {
        let text = match &self.file {
            Some(file) => std::fs::read_to_string(file).map_err(|error| {
                Failure::bad_input(format!("the settings {} can't be read: {error}", file.display()))
            })?,
            None => String::new(),
        };
        let place = self.file.as_deref().unwrap_or(Path::new("settings"));
        read(place, &text, &|name| std::env::var(name).ok())
    }
}

fn read(place: &Path, text: &str, look_up: &dyn Fn(&str) -> Option<String>) -> Result<Settings, Failure> {
    let complain = |error: toml::de::Error| {
        Failure::bad_input(format!(
            "the settings {} have a mistake: {}",
            place.display(),
            error.to_string().trim_end()
        ))
    };
    // Read once as it stands, so that a mistake is told with its line.
    toml::from_str::<Settings>(text).map_err(complain)?;
    let settings = lay_over(toml::from_str(text).map_err(complain)?, look_up)?;
    settings.check()?;
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str, variables: &[(&str, &str)]) -> Result<Settings, String> {
        let look_up = |name: &str| {
            variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
        };
        read(Path::new("ungebro.toml"), text, &look_up).map_err(|failure| failure.to_string())
    }

    #[test]
    fn nothing_set_gives_the_defaults() {
        let settings = with("", &[]).unwrap();
        assert_eq!((settings.server.port, settings.sessions.idle_minutes), (8080, 60));
        assert!(settings.sign_in.issuer.is_empty());
    }

    #[test]
    fn figures_are_made_as_the_operator_sets_them() {
        let file = "[figures]\nalternative_within_days = 60\nsmallest_shown = 6\nhidden_at_least_up_to = 8\npersons_to_a_point = 20";
        let made = with(file, &[]).unwrap().conventions();
        assert_eq!((made.alternative_within_days, made.trial_chart.persons), (60, 20));
        assert_eq!((made.gate.smallest_shown, made.gate.at_least_up_to), (6, 8));
        assert_eq!(with("", &[]).unwrap().conventions(), insight::Conventions::default());
    }

    #[test]
    fn the_parts_of_the_product_are_named_and_a_name_that_is_none_is_told_with_those_there_are() {
        use domain::installation::{Part, Parts};
        assert_eq!(with("", &[]).unwrap().parts(), Parts::BOTH);
        let file = "[server]\nparts = [\"casework\"]";
        assert_eq!(with(file, &[]).unwrap().parts(), Parts::only(Part::Casework));
        let variable = [("UNGEBRO_SERVER_PARTS", "[\"programme\"]")];
        assert_eq!(with(file, &variable).unwrap().parts(), Parts::only(Part::Programme));
        let complaint = with("[server]\nparts = [\"cases\"]", &[]).unwrap_err();
        assert!(
            complaint.contains("`programme` or `casework`") && complaint.contains("line 2"),
            "{complaint}"
        );
    }

    #[test]
    fn a_variable_goes_before_the_file() {
        let file = "[server]\nport = 9000\n[sessions]\nidle_minutes = 30";
        let settings = with(file, &[("UNGEBRO_SERVER_PORT", "9001")]).unwrap();
        assert_eq!((settings.server.port, settings.sessions.idle_minutes), (9001, 30));
    }

    #[test]
    fn variables_hold_words_numbers_and_lists() {
        let settings = with(
            "",
            &[
                ("UNGEBRO_SERVER_PUBLIC_URL", "https://ungebro.example"),
                ("UNGEBRO_LIMITS_RATES", "false"),
                ("UNGEBRO_CALENDAR_CLOSED", "[\"2026-12-28\"]"),
                ("UNGEBRO_MAIL_WAY", "smtp://mail.example:25"),
            ],
        )
        .unwrap();
        assert_eq!(settings.server.public_url.as_deref(), Some("https://ungebro.example"));
        assert_eq!(settings.limits.rates, Some(false));
        assert!(settings.calendar.closed.contains(&jiff::civil::date(2026, 12, 28)));
        assert_eq!(settings.mail.way.as_deref(), Some("smtp://mail.example:25"));
    }

    #[test]
    fn what_is_not_known_is_told_with_its_line() {
        let complaint = with("[server]\nprot = 9000", &[]).unwrap_err();
        assert!(
            complaint.contains("ungebro.toml") && complaint.contains("line 2") && complaint.contains("prot"),
            "{complaint}"
        );
    }

    #[test]
    fn a_value_that_does_not_fit_names_its_place() {
        let complaint = with("", &[("UNGEBRO_SESSIONS_IDLE_MINUTES", "soon")]).unwrap_err();
        assert!(complaint.starts_with("UNGEBRO_SESSIONS_IDLE_MINUTES: \"soon\""), "{complaint}");
        for (file, named) in [
            ("[sessions]\nidle_minutes = 0", "sessions.idle_minutes"),
            ("[sessions]\nidle_minutes = 90\nabsolute_minutes = 60", "sessions.absolute_minutes"),
            ("[limits]\nbody_kilobytes = 0", "limits.body_kilobytes"),
            ("[reports]\nrisk_lapses_after_months = 0", "reports.risk_lapses_after_months"),
            ("[figures]\nalternative_within_days = 0", "figures.alternative_within_days"),
            ("[figures]\nsmallest_shown = 2", "figures.smallest_shown"),
            ("[figures]\nsmallest_shown = 10", "figures.hidden_at_least_up_to"),
            ("[figures]\npersons_to_a_point = 4", "figures.persons_to_a_point"),
            ("[server]\npublic_url = \"ungebro.example\"", "server.public_url"),
            ("[server]\nparts = []", "server.parts"),
            ("[mail]\nway = \"smtp://a:25\"\nway_file = \"b\"", "mail.way_file"),
        ] {
            let complaint = with(file, &[]).unwrap_err();
            assert!(complaint.starts_with(named), "{file}: {complaint}");
        }
    }
}
