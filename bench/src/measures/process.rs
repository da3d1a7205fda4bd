//! A process that is measured, and what it takes, as Linux tells it.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

/// How often a process is looked at while it is waited for.
const LOOK: Duration = Duration::from_millis(10);

/// A process that runs; it is killed with this value.
#[derive(Debug)]
pub struct Process(Child);

impl Process {
    /// Starts it. What it says on standard output isn't kept.
    pub fn start(mut command: Command) -> Outcome<Self> {
        Ok(Self(command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?))
    }

    /// Resident memory now, in kB.
    pub fn resident_kb(&self) -> Outcome<u64> {
        self.status("VmRSS:")
    }

    /// How it ended, if it has.
    pub fn ended(&mut self) -> Outcome<Option<ExitStatus>> {
        Ok(self.0.try_wait()?)
    }

    /// Waits for its end, and tells the most memory that it ever had resident, in kB.
    pub async fn peak_kb(mut self) -> Outcome<u64> {
        let mut peak = 0;
        loop {
            // The kernel keeps the peak itself; only what grows in the last moments can be missed.
            peak = self.status("VmHWM:").unwrap_or(0).max(peak);
            match self.ended()? {
                Some(status) if status.success() => return Ok(peak),
                Some(status) => return Err(format!("the process ended with {status}").into()),
                None => tokio::time::sleep(LOOK).await,
            }
        }
    }

    /// Asks it to end, as an operator would, so that it can put things in order; it gets so long for that.
    pub async fn stop(mut self, patience: Duration) -> Outcome<()> {
        Command::new("kill").arg(self.0.id().to_string()).status()?;
        let began = Instant::now();
        while self.ended()?.is_none() && began.elapsed() < patience {
            tokio::time::sleep(LOOK).await;
        }
        Ok(())
    }

    fn status(&self, what: &str) -> Outcome<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.0.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix(what)).ok_or("no such line")?;
        Ok(line.trim().trim_end_matches(" kB").parse()?)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
