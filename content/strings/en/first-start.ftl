first-progress = Step { $current } of { $total }

## Language

first-language-heading = Which language do you work in?
first-language-hint = You can change it at any time. Sheets are printed in the citizen’s language.

## The office

first-office-heading = Where do you work?
first-office-hint = The office’s name appears on the printed sheets.
first-name-label = Name of the office
first-name-placeholder = for example: Pelinia Town Hall
first-kind-label = Kind of office
first-locality-label = Town or village
first-locality-placeholder = for example: Pelinia
first-hub-placeholder = https://

## The operator

first-operator-heading = Who works at this desk?
first-operator-hint = The name stays on this computer only. More operators can be added later.
first-operator-label = First and last name
first-operator-placeholder = for example: Maria Rusu

## The end

first-privacy = Everything you record stays encrypted on this computer. Only numbers leave for the hub, never names.
first-finish = Start working
first-working = Preparing the desk…
first-ready = The desk is ready.
first-name-missing = Write the name of the office.
first-locality-missing = Write the town or village.
first-operator-missing = Write the operator’s name.
first-enrol-later = Enrolling at the hub comes later, under Synchronising.
first-district-label = District or municipality
first-district-placeholder = for example: Soroca
