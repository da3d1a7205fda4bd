//! `ungebro serve`: the server.

mod background;
mod connections;
mod mail;
mod time;
mod upkeep;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use clap::Args;
use domain::installation::Parts;
use domain::time::Timekeeper as _;
use jiff::civil::Date;
use store::Store;
use web::{App, Limits, Mode};

use crate::failure::Failure;
use crate::place::DataPlace;
use crate::settings::{Settings, SettingsFile};
use crate::simulate;
use crate::wiring::MachineTime;

/// Run the server.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    data: DataPlace,
    #[command(flatten)]
    settings: SettingsFile,
    /// The address to listen on.
    #[arg(long)]
    address: Option<IpAddr>,
    /// The port to listen on; 0 for any free one.
    #[arg(long)]
    port: Option<u16>,
    /// Run the demo: invented people, personas, a day that can be moved.
    #[arg(long)]
    demo: bool,
    /// The demo's day when its data are made anew.
    #[arg(long, requires = "demo", value_name = "DATE")]
    today: Option<Date>,
    /// A proxy in front ends TLS; needed to listen beyond this machine.
    #[arg(long)]
    behind_proxy: bool,
    #[command(flatten)]
    mail: mail::MailOptions,
}

impl Serve {
    /// Runs until interrupted.
    ///
    /// # Errors
    /// Says what keeps the server from starting.
    pub fn run(self) -> Result<(), Failure> {
        let settings = self.with_flags(self.settings.read()?);
        self.check(&settings)?;
        crate::logging::start();
        web::count_for_metrics().map_err(Failure::failed)?;
        tokio::runtime::Runtime::new()?.block_on(self.serve(&settings))
    }

    /// What the command line says goes before what is written down.
    fn with_flags(&self, mut settings: Settings) -> Settings {
        let server = &mut settings.server;
        server.address = self.address.unwrap_or(server.address);
        server.port = self.port.unwrap_or(server.port);
        server.behind_proxy |= self.behind_proxy;
        settings
    }

    fn check(&self, settings: &Settings) -> Result<(), Failure> {
        let server = &settings.server;
        let signs_in = !settings.sign_in.issuer.is_empty();
        let url = server.public_url.as_deref();
        let complaints = [
            (
                self.demo && signs_in,
                "the demo and an issuer exclude each other: leave out --demo, or the [[sign_in.issuer]] of the settings",
            ),
            (
                self.demo && !server.address.is_loopback(),
                "the demo listens on this machine only: leave out --address",
            ),
            (
                self.demo && settings.parts() != Parts::BOTH,
                "the demo shows both parts, since its invented country lives by both: leave out --demo, or server.parts of the settings",
            ),
            (
                !server.address.is_loopback() && !server.behind_proxy,
                "listening beyond this machine needs TLS: put a proxy in front that ends it and say --behind-proxy",
            ),
            (
                url.is_none() && (signs_in || server.behind_proxy) && !self.demo,
                "server.public_url: is missing; it stands in mail, and issuers send people back to it",
            ),
            (
                url.is_some_and(|url| url.starts_with("http://") && !is_on_this_machine(url)),
                "server.public_url: must begin with https://, since sessions travel under it",
            ),
        ];
        match complaints.iter().find(|(is_wrong, _)| *is_wrong) {
            Some((_, complaint)) => Err(Failure::bad_input(*complaint)),
            None => Ok(()),
        }
    }

    async fn serve(&self, settings: &Settings) -> Result<(), Failure> {
        let issuers = settings.issuers()?;
        let traffic = settings.traffic(self.demo)?;
        let listener = listen(settings).await?;
        let address = listener.local_addr()?;
        if self.demo {
            simulate::ensure(&self.data, MachineTime.real(), self.today).await?;
        }
        let store = self.data.open_or_create(Some(settings.parts())).await?;
        store.follow(settings.rules(&store.rules())?);
        let here = format!("http://{address}");
        let public_url = settings.server.public_url.clone().unwrap_or_else(|| here.clone());
        let app = self.app(settings, store, &public_url).await?;
        let app = app
            .with_issuers(issuers)
            .with_traffic(traffic)
            .at(&public_url)
            .with_conventions(settings.conventions());
        let app = app.with_accessibility_statement(settings.server.accessibility_statement.as_deref());

        let mut tasks = vec![
            background::start(app.clone(), self.data.trace_head()),
            time::start(app.clone()),
            upkeep::start(app.clone()),
        ];
        tasks.extend(self.mail.start(&app, &settings.mail)?);
        announce(&app, &here).await?;
        connections::answer(listener, web::router(app), settings.head(), interrupted()).await;
        tasks.iter().for_each(tokio::task::JoinHandle::abort);
        Ok(())
    }

    async fn app(&self, settings: &Settings, store: Store, public_url: &str) -> Result<App, Failure> {
        let shift = if self.demo { store::demo::shift(&store).await.map_err(Failure::from)? } else { 0 };
        let mode = if self.demo { Mode::Demo } else { Mode::Earnest };
        let limits = Limits {
            sessions: settings.session_limits(),
            fresh_minutes: settings.sessions.fresh_minutes,
            secure_cookies: public_url.starts_with("https://"),
        };
        Ok(App::new(store, mode, settings.rulebook()?, limits, Arc::new(MachineTime), shift))
    }
}

async fn listen(settings: &Settings) -> Result<tokio::net::TcpListener, Failure> {
    let address = SocketAddr::new(settings.server.address, settings.server.port);
    tokio::net::TcpListener::bind(address).await.map_err(|error| {
        Failure::failed(format!("can't listen on {address}: {error}; choose another port with --port"))
    })
}

fn is_on_this_machine(url: &str) -> bool {
    let host = url.trim_start_matches("http://").split([':', '/']).next().unwrap_or_default();
    matches!(host, "127.0.0.1" | "localhost") || url.starts_with("http://[::1]")
}

/// Prints where the server is, and in the demo whom one can be.
#[expect(clippy::print_stdout, reason = "the terminal is where ./start shows the address")]
async fn announce(app: &App, here: &str) -> Result<(), Failure> {
    println!("Ungebro: {here}");
    if app.is_demo() {
        println!("The demo's personas (sign in at {here}/sign-in):");
        for persona in store::directory::personas(app.store.reading()).await? {
            let place = persona.organisation.map(|name| format!(", {name}")).unwrap_or_default();
            println!("  {:<28} {} ({}{place})", persona.id, persona.name, persona.role.code());
        }
        println!("Stop with Ctrl+C.");
    }
    Ok(())
}

async fn interrupted() {
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
