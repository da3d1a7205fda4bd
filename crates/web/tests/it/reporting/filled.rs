//! A filled-in form: good as it is, changed where a test needs it.

/// The form's pairs.
#[derive(Clone)]
pub struct Form(Vec<(String, String)>);

/// A dropout of an eighteen-year-old from Nordlund four days ago.
pub fn a_form() -> Form {
    Form(Vec::new())
        .with("kind", "dropout")
        .with("cpr", "670308-9907")
        .with("name", "Freja Højgaard Madsen")
        .with("home_municipality", "9901")
        .with("education_kind", "eud-gf2")
        .with_date("started_on", ["10", "8", "2026"])
        .with_date("occurred_on", ["20", "11", "2026"])
        .with("causes", "absence")
        .with("words", "Freja svarer på sms og vil hellere arbejde med dyr.")
        .with("informed", "both")
}

impl Form {
    /// The same with this value in a question instead of what stood there.
    pub fn with(mut self, question: &str, value: &str) -> Self {
        self.0.retain(|(name, _)| name != question);
        self.0.push((question.to_owned(), value.to_owned()));
        self
    }

    /// The same with one more value in a question.
    pub fn and(mut self, question: &str, value: &str) -> Self {
        self.0.push((question.to_owned(), value.to_owned()));
        self
    }

    /// The same with day, month and year in a question.
    pub fn with_date(self, question: &str, [day, month, year]: [&str; 3]) -> Self {
        self.with(&format!("{question}-day"), day)
            .with(&format!("{question}-month"), month)
            .with(&format!("{question}-year"), year)
    }

    /// The same without an answer to a question.
    pub fn without(mut self, question: &str) -> Self {
        self.0.retain(|(name, _)| name != question && !name.starts_with(&format!("{question}-")));
        self
    }

    /// What is posted.
    pub fn pairs(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }
}
