//! Who hears how far a reading is.

use std::ops::ControlFlow;
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, panic, thread};

use crate::error::Stop;

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The data base of a Health Connect export is copied out of its zip.
    Unpacking,
    /// Records are read.
    Reading,
    /// The routes of runs are read, which lie in files of their own.
    Routes,
    /// What was read is written. It may be stopped too, and is not kept then.
    Writing,
}

/// How far a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Bytes of the unpacked export that are done; of a data base, and of what is written, an estimate by rows.
    pub done_bytes: u64,
    /// Bytes of the unpacked export, or of all that is written.
    pub total_bytes: u64,
}

/// Hears how far a reading is, and may stop it.
pub trait Listener {
    /// Called about once a MiB and at the end of each phase; `Break` ends the reading with [`crate::ImportError::Cancelled`].
    fn progress(&mut self, progress: Progress) -> ControlFlow<()>;
}

/// A listener that says nothing.
#[derive(Debug, Clone, Copy)]
pub struct Silent;

impl Listener for Silent {
    fn progress(&mut self, _: Progress) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// A question to a listener, and where its answer goes.
type Asked = (Progress, SyncSender<ControlFlow<()>>);

/// A listener on another thread, for whoever cannot borrow one: SQLite calls what belongs to it alone.
#[derive(Debug, Clone)]
pub(crate) struct Distant {
    asking: SyncSender<Asked>,
    /// What was told last.
    told: Arc<Mutex<Option<Progress>>>,
}

impl Distant {
    /// Whether to go on, where nothing more is done than was told last.
    pub(crate) fn ask_again(&self) -> ControlFlow<()> {
        let told = *self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.map_or(ControlFlow::Continue(()), |progress| self.ask(progress))
    }

    fn ask(&self, progress: Progress) -> ControlFlow<()> {
        let (answering, answer) = mpsc::sync_channel(1);
        let asked = self.asking.send((progress, answering));
        // A listener that is gone wants nothing any more.
        asked.ok().and_then(|()| answer.recv().ok()).unwrap_or(ControlFlow::Break(()))
    }
}

impl Listener for Distant {
    fn progress(&mut self, progress: Progress) -> ControlFlow<()> {
        *self.told.lock().unwrap_or_else(PoisonError::into_inner) = Some(progress);
        self.ask(progress)
    }
}

/// Does `work` on a thread of its own, while the listener is called on this one. The thread ends before this function does.
///
/// # Errors
///
/// The system has no thread to give.
pub(crate) fn away<T: Send>(
    listener: &mut dyn Listener,
    work: impl FnOnce(Distant) -> T + Send,
) -> io::Result<T> {
    thread::scope(|scope| {
        let (asking, asked) = mpsc::sync_channel::<Asked>(1);
        let distant = Distant { asking, told: Arc::default() };
        let worker = thread::Builder::new().spawn_scoped(scope, move || work(distant))?;
        for (progress, answering) in asked {
            // Whoever asked and did not wait needs no answer.
            let _ = answering.send(listener.progress(progress));
        }
        worker.join().or_else(|panicked| panic::resume_unwind(panicked))
    })
}

/// Bytes between two calls of a listener: a few milliseconds, so that stopping feels instant.
const STEP: u64 = 1 << 20;

/// Counts what is done and tells the listener.
pub(crate) struct Meter<'a> {
    listener: &'a mut dyn Listener,
    phase: Phase,
    done: u64,
    total: u64,
    told: u64,
}

impl<'a> Meter<'a> {
    pub(crate) fn new(listener: &'a mut dyn Listener, phase: Phase, total: u64) -> Self {
        Self { listener, phase, done: 0, total, told: 0 }
    }

    /// Nothing is done yet.
    pub(crate) fn begin(&mut self) -> Result<(), Stop> {
        self.tell()
    }

    /// `bytes` more are done.
    pub(crate) fn advance(&mut self, bytes: u64) -> Result<(), Stop> {
        self.done = self.done.saturating_add(bytes);
        if self.done - self.told < STEP { Ok(()) } else { self.tell() }
    }

    /// Everything is done.
    pub(crate) fn complete(&mut self) -> Result<(), Stop> {
        self.done = self.total;
        self.tell()
    }

    /// Tells the listener where things are.
    fn tell(&mut self) -> Result<(), Stop> {
        self.told = self.done;
        let progress =
            Progress { phase: self.phase, done_bytes: self.done.min(self.total), total_bytes: self.total };
        match self.listener.progress(progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stop::Cancelled),
        }
    }
}
