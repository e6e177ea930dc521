//! Every document that the program can print: each sheet in each language and size, beside another language, from a
//! later step; the monthly report, the certificate and the operator's guide. Made in this process, once for all tests.

use crate::figures::month;
use crate::offenders::shared;
use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, Service};
use indrumar_document::{Document, Laid, Size, layout, pdf};
use indrumar_domain::DayState;
use indrumar_i18n::Lang;
use indrumar_paperwork::{
    CertificateInput, Coverage, Fitted, OfficeLines, ReportInput, Reported, Variant, certificate,
    fitted, guide, report, sheet_input,
};
use std::sync::LazyLock;

/// A document with all that was made of it.
pub(crate) struct Sheet {
    /// Service, language and size, as a file might be called.
    pub(crate) name: String,
    /// What it says.
    pub(crate) document: Document,
    /// Where that stands.
    pub(crate) laid: Laid,
    /// The file.
    pub(crate) pdf: Vec<u8>,
}

/// What is to be made.
pub(crate) struct Recipe {
    what: What,
    lang: Lang,
    size: Size,
}

#[derive(Clone, Copy)]
enum What {
    /// The ordinary sheet.
    Ordinary(&'static Service),
    /// With the citizen's own language beside it.
    Beside(&'static Service, Lang),
    /// From the middle step on.
    Personal(&'static Service),
    Report,
    Certificate,
    /// The operator's guide of two pages.
    Guide,
}

const SIZES: [Size; 3] = [Size::Normal, Size::Large, Size::VeryLarge];

/// The day on which everything is printed.
pub(crate) const AS_OF: &str = "2026-11-23";

/// The catalogue that comes with the program.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());
    &CATALOGUE
}

/// All recipes.
pub(crate) fn recipes() -> Vec<Recipe> {
    let mut recipes = Vec::new();
    let mut add = |what, lang, size| recipes.push(Recipe { what, lang, size });
    for service in catalogue().services() {
        for size in SIZES {
            for lang in Lang::ALL {
                add(What::Ordinary(service), lang, size);
                if service.steps.len() > 1 {
                    add(What::Personal(service), lang, size);
                }
            }
            // The office's language stands on the left, the citizen's beside it.
            for also in [Lang::Ru, Lang::En] {
                add(What::Beside(service, also), Lang::Ro, size);
            }
        }
    }
    for lang in Lang::ALL {
        add(What::Report, lang, Size::Normal);
        add(What::Certificate, lang, Size::Normal);
        add(What::Guide, lang, Size::Normal);
    }
    recipes
}

impl Recipe {
    /// What it is, the language and the size: `pay.mpay-ro+ru-large`, `pay.mpay-en-normal-personal`.
    pub(crate) fn name(&self) -> String {
        let (lang, size) = (self.lang, self.size.as_str());
        match self.what {
            What::Ordinary(service) => format!("{}-{lang}-{size}", service.code),
            What::Beside(service, also) => format!("{}-{lang}+{also}-{size}", service.code),
            What::Personal(service) => format!("{}-{lang}-{size}-personal", service.code),
            What::Report => format!("report-{lang}"),
            What::Certificate => format!("certificate-{lang}"),
            What::Guide => format!("guide-{lang}"),
        }
    }

    fn compose(&self, office: &OfficeLines) -> (Document, Laid) {
        let ordinary = Variant::ordinary(self.lang);
        let (service, variant) = match self.what {
            What::Report => return self.laid(self.report(office)),
            What::Certificate => return self.laid(self.certificate(office)),
            What::Guide => return self.laid(guide(self.lang, office, day(AS_OF))),
            What::Ordinary(service) => (service, ordinary),
            What::Beside(service, also) => {
                let also = Some(also);
                (service, Variant { also, ..ordinary })
            }
            What::Personal(service) => {
                let step = service.steps.get(service.steps.len() / 2);
                let from_step = step.map(|step| step.id.clone());
                (
                    service,
                    Variant {
                        from_step,
                        ..ordinary
                    },
                )
            }
        };
        let as_of = day(AS_OF);
        let input = sheet_input(catalogue(), &service.code, &variant, office, as_of);
        let Fitted { document, laid, .. } = fitted(&input.unwrap(), self.size).unwrap();
        (document, laid)
    }

    fn laid(&self, document: Document) -> (Document, Laid) {
        let laid = layout(&document, self.size).unwrap();
        (document, laid)
    }

    fn report(&self, office: &OfficeLines) -> Document {
        let input = ReportInput {
            period: Reported::Month(day("2026-11-01")),
            as_of: day("2026-12-01"),
            office: office.clone(),
            operator: "Ana Exemplu".into(),
            now: month(catalogue(), day("2026-11-01"), 7),
            before: Some(month(catalogue(), day("2026-10-01"), 5)),
            coverage: Coverage {
                since: day("2026-10-01").into(),
                today: day("2026-12-01").into(),
                declared: [(day("2026-11-02").into(), DayState::Zero)].into(),
            },
            invented: false,
        };
        report(catalogue(), self.lang, &input)
    }

    fn certificate(&self, office: &OfficeLines) -> Document {
        let input = CertificateInput {
            name: "Ștefania-Ecaterina Exemplu".into(),
            training: "Servicii publice pe internet".into(),
            day: day("2026-11-20"),
            office: office.clone(),
            operator: "Ana Exemplu".into(),
        };
        certificate(self.lang, &input)
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Makes it, as an office with a telephone and hours prints it.
pub(crate) fn make(recipe: &Recipe) -> Sheet {
    let office = OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    };
    make_for(&office, recipe)
}

/// Makes it for an office.
pub(crate) fn make_for(office: &OfficeLines, recipe: &Recipe) -> Sheet {
    let (document, laid) = recipe.compose(office);
    Sheet {
        name: recipe.name(),
        pdf: pdf(&laid).unwrap(),
        document,
        laid,
    }
}

/// All of them.
pub(crate) fn all() -> Vec<&'static Sheet> {
    static ALL: LazyLock<Vec<Sheet>> = LazyLock::new(|| shared(&recipes(), make));
    ALL.iter().collect()
}

/// The ones of these names.
pub(crate) fn named(names: &[&str]) -> Vec<&'static Sheet> {
    let one = |name: &&str| {
        let found = all().into_iter().find(|sheet| sheet.name == **name);
        found.unwrap_or_else(|| panic!("no sheet is called {name}"))
    };
    names.iter().map(one).collect()
}
