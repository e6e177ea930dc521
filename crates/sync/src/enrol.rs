//! Being let in: a code becomes a certificate, and the certificate's hub is the one this desk believes from then on.

use crate::{DeskIdentity, Error, Keeper, Pinned, Road, follow};
use indrumar_wire::{Certificate, EnrolmentCode, Signed};

/// What enrolment gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Enrolment {
    /// The certificate, opened. Its `hub_key` is to be pinned.
    pub certificate: Certificate,
    /// The certificate as it came, to be kept and shown again.
    pub signed: Signed,
}

/// Asks to be let in with a code. Asking twice with the same code gives the same answer: a lost one costs nothing.
///
/// # Errors
/// What the road says; [`Error::Refused`] when the code is unknown, expired or used by another desk.
pub fn enrol(
    road: &dyn Road,
    desk: &DeskIdentity,
    code: &EnrolmentCode,
) -> Result<Enrolment, Error> {
    ask(road, desk, Some(code.to_string()), None)
}

/// Asks again with the certificate of an earlier enrolment: the hub may have been restored from before it. It may also have
/// changed its key since: the desk follows it.
///
/// # Errors
/// As [`enrol`]; [`Error::WrongKey`] when another hub than the pinned one answers.
pub fn enrol_again<K: Keeper>(
    road: &dyn Road,
    who: &Pinned<'_>,
    old: &Signed,
    keeper: &mut K,
) -> Result<Enrolment, K::Error> {
    let enrolment = ask(road, who.desk, None, Some(old.clone()))?;
    let mut pinned = who.hub_key;
    let _: Certificate = follow::open(road, &mut pinned, &enrolment.signed, keeper)?;
    Ok(enrolment)
}

fn ask(
    road: &dyn Road,
    desk: &DeskIdentity,
    code: Option<String>,
    certificate: Option<Signed>,
) -> Result<Enrolment, Error> {
    let message = indrumar_wire::Enrolment {
        code,
        certificate,
        install: desk.install,
        public_key: desk.key.public(),
        program: desk.program.clone(),
    };
    let signed = road.enrol(&Signed::seal(&message, &desk.key)?.to_bytes()?)?;
    let strange = |detail: String| Error::NotAHub {
        address: road.address().to_owned(),
        detail,
    };
    let hub_key = signed
        .peek::<Certificate>()
        .map_err(|error| strange(error.to_string()))?
        .hub_key;
    let certificate: Certificate = signed
        .open(&hub_key)
        .map_err(|error| strange(error.to_string()))?;
    if certificate.install != desk.install || certificate.public_key != desk.key.public() {
        return Err(strange("a certificate for another desk".to_owned()));
    }
    Ok(Enrolment {
        certificate,
        signed,
    })
}
