//! Return codes: given once, unique here, found however they are typed.

use super::{CodeGiven, RequestByCode, RequestRow, UndoRequest, rows, stored};
use crate::transact::{Failure, Op};
use crate::{ApiError, Changes, Desk};
use indrumar_domain::ReturnCode;
use indrumar_store::Read;

/// How many are drawn at once. With a hundred thousand codes given, one in twenty-five is taken.
const DRAWN: usize = 8;

/// Some codes that may be free.
pub(crate) fn codes(desk: &Desk) -> Result<Vec<ReturnCode>, ApiError> {
    let mut random = [[0; 8]; DRAWN];
    desk.host()
        .random(random.as_flattened_mut())
        .map_err(ApiError::internal)?;
    Ok(random.map(ReturnCode::new).into())
}

/// The first of them that nobody has.
pub(crate) fn free_code(read: Read<'_>, codes: &[ReturnCode]) -> Result<ReturnCode, Failure> {
    for code in codes {
        if read.request_by_code(code)?.is_none() {
            return Ok(code.clone());
        }
    }
    Err(ApiError::internal("no return code is free").into())
}

/// See [`crate::with_commands`]. A request that has one keeps it.
pub fn give_code(desk: &Desk, args: UndoRequest) -> Result<CodeGiven, ApiError> {
    let given = desk.read(stored(&args.id))??;
    if let Some(code) = given.request.code {
        return Ok(CodeGiven {
            code: code.grouped(),
            changes: Changes::default(),
        });
    }
    let codes = codes(desk)?;
    let (code, changes) = desk.transact(Op::GiveCode, |tx| {
        let code = free_code(tx.read(), &codes)?;
        tx.about(given.request.id);
        tx.set_code(given.seq, &code)?;
        Ok(code.grouped())
    })?;
    Ok(CodeGiven { code, changes })
}

/// See [`crate::with_commands`].
pub fn by_code(desk: &Desk, args: RequestByCode) -> Result<RequestRow, ApiError> {
    let missing = || ApiError::NoSuchCode {
        code: args.code.clone(),
    };
    let code = ReturnCode::parse(&args.code)?;
    let found = desk.read(|read| read.request_by_code(&code))?;
    let found = found.ok_or_else(missing)?;
    rows(desk, vec![found])?.pop().ok_or_else(missing)
}
