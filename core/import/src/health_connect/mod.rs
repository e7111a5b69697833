use crate::{Import, ImportError, Listener, Zone};
use std::io::Read;
use std::path::Path;
pub(crate) fn read(
    path: &Path,
    _bytes: impl Read,
    _size: u64,
    _zone: &Zone,
    _listener: &mut dyn Listener,
) -> Result<Import, ImportError> {
    Err(ImportError::Foreign(path.to_owned()))
}
