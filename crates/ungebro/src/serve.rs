//! `ungebro serve`: the server.

mod background;
mod mail;
mod time;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use clap::Args;
use domain::clocks::Rulebook;
use domain::time::Timekeeper as _;
use jiff::civil::Date;
use store::Store;
use store::access::sessions;
use web::{App, Limits, Mode};

use crate::failure::Failure;
use crate::place::DataPlace;
use crate::simulate;
use crate::wiring::MachineTime;

/// Run the server.
#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    data: DataPlace,
    /// The address to listen on.
    #[arg(long, env = "UNGEBRO_ADDRESS", default_value = "127.0.0.1")]
    address: IpAddr,
    /// The port to listen on.
    #[arg(long, env = "UNGEBRO_PORT", default_value_t = 8080)]
    port: u16,
    /// Run the demo: invented people, personas, a day that can be moved.
    #[arg(long)]
    demo: bool,
    /// The demo's day when its data are made anew.
    #[arg(long, requires = "demo", value_name = "DATE")]
    today: Option<Date>,
    /// A proxy in front ends TLS; needed to listen beyond this machine.
    #[arg(long, env = "UNGEBRO_BEHIND_PROXY")]
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
        self.check()?;
        crate::logging::start();
        tokio::runtime::Runtime::new()?.block_on(self.serve())
    }

    fn check(&self) -> Result<(), Failure> {
        if self.demo && !self.address.is_loopback() {
            return Err(Failure::bad_input("the demo listens on this machine only: leave out --address"));
        }
        if !self.address.is_loopback() && !self.behind_proxy {
            return Err(Failure::bad_input(
                "listening beyond this machine needs TLS: put a proxy in front that ends it and say --behind-proxy",
            ));
        }
        Ok(())
    }

    async fn serve(self) -> Result<(), Failure> {
        let address = SocketAddr::new(self.address, self.port);
        let listener = tokio::net::TcpListener::bind(address).await.map_err(|error| {
            Failure::failed(format!("can't listen on {address}: {error}; choose another port with --port"))
        })?;
        if self.demo {
            simulate::ensure(&self.data, MachineTime.real(), self.today).await?;
        }
        let store = self.data.open_or_create().await?;
        let app = self.app(store.clone()).await?;
        let background = background::start(app.clone(), self.data.trace_head());
        let time = time::start(app.clone());
        let mail = self.mail.start(&app)?;
        announce(&app, listener.local_addr()?).await?;
        axum::serve(listener, web::router(app)).with_graceful_shutdown(interrupted()).await?;
        time.abort();
        background.abort();
        if let Some(mail) = mail {
            mail.abort();
        }
        Ok(())
    }

    async fn app(&self, store: Store) -> Result<App, Failure> {
        let shift = if self.demo { store::demo::shift(&store).await.map_err(Failure::from)? } else { 0 };
        let rulebook = Rulebook::shipped().map_err(|e| Failure::failed(e.to_string()))?;
        let mode = if self.demo { Mode::Demo } else { Mode::Earnest };
        let limits = Limits {
            sessions: sessions::Limits { idle_minutes: 60, absolute_minutes: 12 * 60 },
            secure_cookies: self.behind_proxy,
        };
        Ok(App::new(store, mode, rulebook, limits, Arc::new(MachineTime), shift))
    }
}

/// Prints where the server is, and in the demo whom one can be.
#[expect(clippy::print_stdout, reason = "the terminal is where ./start shows the address")]
async fn announce(app: &App, address: SocketAddr) -> Result<(), Failure> {
    println!("Ungebro: http://{address}");
    if app.is_demo() {
        println!("The demo's personas (sign in at http://{address}/sign-in):");
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
