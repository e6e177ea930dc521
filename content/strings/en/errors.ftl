# Errors. Each says what happened, whether the data are safe and what to do.
# The key is error-<code>; the names in braces are not translated.

## What was entered does not fit

error-unknown-service = The service “{ $code }” is not in the catalogue. Nothing was changed. Look the service up by its name.
error-unknown-step = The step “{ $step }” is not on this service’s sheet. Nothing was recorded. Choose a step from the list.
error-unknown-office-kind = The kind of office “{ $kind }” is not known. Nothing was saved. Choose town hall, library, CUPS or CISC.
error-unknown-district = The district “{ $district }” is not in the list. Nothing was saved. Choose one of the 37 names, for example Soroca, or leave it out.
error-unknown-language = The language “{ $language }” is not known. Nothing was changed. Choose a language from the list.
error-unknown-channel = The channel “{ $channel }” is not known. Nothing was recorded. Choose desk, phone, home, outreach or message.
error-unknown-outcome = The outcome “{ $outcome }” is not known. Nothing was recorded. Choose solved, stuck, referred or come back.
error-day-in-future = The day { $day } has not come yet. Nothing was recorded. Choose today or a past day.
error-bad-date = “{ $text }” is not a date. Nothing was changed. Write a day like this: 2026-11-23, a month like this: 2026-11, a moment like this: 2026-11-23T14:05:00+02:00.
error-bad-span = The span from { $from } to { $to } will not do. Choose a first day that is not after the last day.
error-export-too-large = There are too many rows for one file. The limit is { $max }. Choose a shorter span or another format.
error-minutes-out-of-range = The number of minutes must be between { $min } and { $max }. Nothing was recorded. Correct the number and try again.
error-visits-out-of-range = The number of visits must be between { $min } and { $max }. Nothing was recorded. Correct the number and try again.
error-heads-out-of-range = The number of people must be between { $min } and { $max }. Nothing was recorded. Correct the number and try again.
error-note-too-long = { $max ->
        [one] The note may have at most one character.
       *[other] The note may have at most { $max } characters.
    } Nothing was recorded. Shorten the note and try again.
error-line-too-long = The line can have at most { $max } { $max ->
        [one] character
       *[other] characters
    }. Nothing was saved. Make the text shorter, so that it fits on the sheet.
error-empty-name = The name is empty. Nothing was saved. Write the name and try again.
error-no-services = No service is chosen. Nothing was recorded. Choose at least one.

## Setting up and requests

error-not-set-up = This desk is not set up yet. Nothing was recorded. First enter the office and the operator.
error-already-set-up = This desk is already set up. The data here are unchanged. For another desk choose another data folder.
error-no-such-request = The request { $id } is not here. Nothing was changed. Choose a request from the list.
error-already-undone = The request { $id } was undone earlier. Nothing was changed. There is nothing left to do.
error-nothing-to-undo = There is nothing to undo. The recorded requests are unchanged. Choose a request from today’s list.

## The data folder

error-folder-read-only = The folder { $path } cannot be written to. What was recorded is safe, but nothing new can be saved. Ask the administrator for permission to write there.
error-disk-full = The disk that holds { $path } is full. The last change was not saved; everything recorded before is safe. Free some space and try again.
error-not-a-database = The file { $path } is not a database of Îndrumar. The program did not change it. Check that you chose the right folder.
error-newer-database = The data in { $path } were saved by a newer version of the program. They are safe and unchanged. Install the newer version, then open them again.
error-key-missing = The key file { $path } is missing, and without it the data do not open. The data are in their place, unchanged. Put the key file back and delete nothing from the folder.
error-key-wrong = The key does not fit the data in { $path }. The data are in their place, unchanged. Put back the key they were saved with and delete nothing.
error-database-busy = The data in { $path } are in use by another program right now. The last action was not saved; everything else is safe. Wait a few seconds and try again.
error-database-damaged = The database { $path } is damaged. The program stopped so as to do no more harm. Delete nothing: copy the whole folder to a USB stick and ask for help.
error-folder-in-use = The folder { $path } is already open in another Îndrumar window. The data are safe. Work in the open window, or close it and start again.

## Sheets and printing

error-sheet-not-in-language = The sheet “{ $code }” does not exist in the chosen language. Nothing was printed. Choose another language.
error-unknown-size = The size “{ $size }” is not known. Nothing was printed. Choose normal, large or very large.
error-sheet-save-failed = The file could not be saved in { $path }. The recorded requests are safe. Choose another place or check that there is room on the disk.
error-unknown-file-kind = It is not clear what kind of file { $path } should be. Nothing was saved. Choose a name that ends in .pdf, .svg or .html.
error-missing-glyph = The character “{ $character }” cannot be printed. Nothing was printed. Write the text without it and try again.
error-viewer-failed = The sheet is saved in { $path }, but it did not open by itself. Open the file from there.
error-copies-out-of-range = The number of copies must be between { $min } and { $max }. Nothing was printed. Correct the number and try again.
error-printer-gone = The printer “{ $printer }” is no longer there. The sheet is saved in { $path }; nothing is lost. Choose another printer.
error-printer-refused = The printer “{ $printer }” takes no work at the moment. The sheet is saved in { $path }; nothing is lost. Check the printer or choose another one.
error-printer-failed = The sheet did not reach the printer “{ $printer }”. It is saved in { $path }; nothing is lost. Check the printer and try again, or choose another one.

## Sending to the hub

error-hub-away = The hub { $address } does not answer. The requests are kept here, and the tally will leave by itself later. You can go on working; check the internet connection.
error-hub-not-a-hub = Something other than the hub answered at { $address }, perhaps the sign-in page of a Wi-Fi network. Nothing is lost: the tally stays here. Sign in to the network, check the address and send again.
error-hub-refused = The hub did not accept the tally. The reason: { $reason }. Nothing is lost: everything stays here. Show this message to the hub’s administrator.
error-hub-too-many = The hub has too much to do just now and asks this desk to wait. Nothing is lost: the tally stays here and leaves by itself later, in smaller parts. You need do nothing.
error-sync-cancelled = Sending was stopped, as you asked. What the hub has confirmed by then is confirmed; the rest stays here and leaves next time.
error-bad-proxy = “{ $address }” is not the address of a proxy. Nothing was changed. Write it as http://name:port, as whoever looks after the network gave it.
error-no-such-lines = { $day } has no lines without details. Nothing was changed. Refresh the screen.
error-release-out-of-range = Write a number from { $min } to { $max }. Nothing was changed.
error-hub-wrong-key = Another hub than the one this desk is enrolled at answered at { $address }. Its receipt was not accepted; everything stays here. Tell the hub’s administrator; if you are given a new code, press “Leave this hub” under Synchronising.
error-hub-earlier-key = The hub at { $address } answered with an earlier key of its own: it was probably put back from a copy made before its key was changed. Its receipt was not accepted; everything stays here, and leaves once the key is back. Tell the hub’s administrator.
error-hub-insecure-address = The address { $address } is not protected. Nothing was sent. Enter an address that begins with https://.
error-hub-bad-address = “{ $address }” is not the address of a hub. Nothing was sent. Write the address as it was given to you, for example https://centralizator.example.
error-enrolment-code-unknown = The enrolment code is not known. The data here are unchanged. Check the code letter by letter or ask for another.
error-enrolment-code-expired = The enrolment code has expired or was already used. The data here are unchanged. Ask the hub’s administrator for a new code.
error-not-enrolled = This desk is not enrolled at a hub. The requests are kept here and will be counted later. Enter the address and the enrolment code.
error-already-enrolled = This desk is already enrolled for “{ $office }”. Nothing was changed; the tally is sent without enrolling again. If the hub’s administrator gave you a new code, press “Leave this hub” under Synchronising first.
error-sync-running = The tally is being sent right now. The data are safe. Wait until it is done.
error-nothing-to-send = There is nothing to send: no request has been recorded here yet. The data are safe. Record a request first.
error-bundle-unreadable = The file { $path } is not a tally or is not complete. Nothing of it was counted. Copy the file from the desk again.
error-bundle-save-failed = The tally could not be saved in { $path }. Nothing is lost: everything stays here. Choose another place or check that there is room on the disk.
error-receipt-unreadable = The file { $path } is not a receipt or is not complete. The data here are unchanged. Copy the receipt again.
error-receipt-foreign = The receipt in { $path } is for another desk, from another hub, or older than the enrolment of this desk. The data here are unchanged. Choose the receipt for this desk.
error-receipt-earlier-key = The receipt in { $path } is signed with a key that the hub has changed since. The data here are unchanged. What still waits leaves with a new file: write it and bring its receipt.

## The program

error-catalogue-broken = The catalogue of services cannot be read (file { $file }). The recorded requests are safe. Install the program again.
error-internal = The program failed: { $detail }. What was recorded is safe, but the last action may not have been saved. Close the program and start it again; if it happens again, show this message to whoever helps you with the program.

## The hub

error-hub-database-unreadable = The hub’s database { $path } cannot be read. The desks keep their data. Check the path and the permissions, then start again.
error-hub-busy = The hub cannot write right now. Nothing was counted; the desk keeps its data. Try again in a few minutes.
error-too-many = This desk has sent too many messages in a minute. Nothing is lost; the data stay at the desk and will leave later by themselves.
error-hub-port-taken = The address { $address } is taken by another program. The hub did not start; its data are unchanged. Choose another port or stop the other program.
error-hub-cannot-listen = The hub cannot listen at { $address }: the address is not of this computer, or the port needs an administrator. The hub did not start; its data are unchanged. Choose another address, or a port above 1024.
error-bad-listen-address = “{ $address }” is not an address to listen on. The hub did not start; its data are unchanged. Write the address and the port, for example 127.0.0.1:8080.
error-office-exists = An office with the code “{ $code }” already exists. Nothing was changed. Choose another code.
error-bad-office-code = “{ $code }” cannot be the code of an office. Nothing was changed. Use small letters without accents, digits and hyphens, for example “singereii-noi”.
error-no-such-office = There is no office with the code “{ $code }” at the hub. Nothing was changed. Check the code or add the office.
error-receipt-save-failed = The receipt could not be saved in { $path }. Nothing is lost, and nothing is counted twice. Choose another place and import the tally again.
error-unknown-database-kind = It is not clear what database “{ $address }” is. Nothing was changed. Write sqlite:FILE or postgres://HOST/NAME.
error-hub-server-away = The database server { $address } does not answer. Nothing was changed; the desks keep their data. Check that the server runs and that the address is right, then try again.
error-hub-server-refused = The database server { $address } does not let the hub in. Nothing was changed; the desks keep their data. Check the user, the password, the database and its permissions.
error-hub-office-merged = The office “{ $code }” is part of another one already, or would become part of itself. Nothing was changed. Name the office that goes on.
error-hub-list-unreadable = The file { $path } is no list of offices. Nothing was changed. Save it as CSV in UTF-8, with the columns code, name, kind, district.
error-hub-list-faults = The file { $path } has wrong rows: { $count }. Nothing was changed. Correct the rows and try again:
error-hub-code-known = The catalogue knows the code “{ $code }”, and it counts already. Nothing was changed.
error-hub-no-such-service = The catalogue has no service “{ $code }”. Nothing was changed. Write the code of a service of the catalogue.
error-hub-nothing-held = Nothing of “{ $text }” is set aside. Nothing was changed. See “indrumar-hub held list”.
error-hub-bad-install = “{ $text }” is not the number of a desk. Nothing was changed. Copy it from “indrumar-hub install list”.
error-hub-no-such-number = The log has no entry { $number }; the last one is { $newest }. Nothing was changed. Write a smaller number.
error-hub-backup-by-server = The database is in PostgreSQL and is copied with pg_dump. No copy was made; the data are unchanged.
error-hub-no-letter = The letter could not be composed: { $detail }. The code made for it is in nobody’s hands and will expire. The data are unchanged.
error-hub-pack-untrusted = The catalogue in { $path } is signed with a key that the hub does not know. Nothing was published. Add the key with “indrumar-hub catalogue key trust”, or sign again.
error-hub-pack-older = The catalogue { $pack } is not newer than the one in use ({ $running }). Nothing was published. Write a later day into catalogue.toml and sign again.
error-hub-file-not-saved = The file { $path } could not be saved, or it is there already. Nothing was changed. Choose another name or another place.
error-hub-key-unreadable = The file { $path } holds no key to sign with. Nothing was changed. Choose the file made by “indrumar-hub catalogue key new”.
error-hub-bad-publisher-key = “{ $key }” is not the public half of a key. Nothing was changed. Copy the 64 characters that “indrumar-hub catalogue key new” showed.
error-signature-wrong = The signature does not fit. Nothing was counted; the desk keeps its data. Send again; if it happens again, enrol the desk again.
error-install-revoked = The hub’s administrator stopped this desk. What was counted stays counted, and the data stay at the desk. Ask the administrator.
error-install-unknown = The hub does not know this desk. Nothing was counted; the desk keeps its data. Ask the hub’s administrator; if you are given a new code, press “Leave this hub” under Synchronising and enrol the desk again.
error-install-key-differs = This desk is already enrolled with another key. Nothing was changed; the data stay at the desk. Ask the hub’s administrator.
error-certificate-unknown = The desk’s certificate is not from this hub. Nothing was changed; the data stay at the desk. Ask the hub’s administrator; if you are given a new code, press “Leave this hub” under Synchronising and enrol the desk again.
error-hub-key-unknown = The hub does not know the key that it was asked about. The data stay at the desk. If the hub was put back from an old copy, its administrator has to bring its key back.
error-hub-certificate-unreadable = The TLS certificate cannot be used: { $path } ({ $detail }). The data are safe. Check that the files are whole, in PEM, and that the key belongs to this certificate.
error-hub-key-file-unreadable = The file { $path } is no file with the keys of a hub, or not a whole one. Nothing was changed. Choose the file made by “indrumar-hub export-key”.
error-hub-passphrase-wrong = The passphrase does not open the file. Nothing was changed. Check each sign on the paper written when the keys were saved.
error-hub-keys-differ = This hub has desks already, and the keys in the file are another hub’s. Nothing was changed. Keys are taken into a new database, or into that of the same hub.
error-no-such-page = There is no such address at the hub. Nothing was changed. Check the address.
error-protocol-unknown = The version “{ $version }” of the exchange is not known. Nothing is lost: the data stay at the desk. Install the newer version of the program.
error-malformed = The message did not arrive whole: { $detail }. Nothing of it was counted; the data stay at the desk. Send again.
error-too-large = The message is too large; the limit is { $max }. Nothing of it was counted; the data stay at the desk. Send it in smaller parts.
error-too-slow = The message did not arrive whole in time. Nothing was counted; the data stay at the desk. Check the internet connection and try again.

## The catalogue and the desk’s own additions

error-pack-unreadable = The file { $path } cannot be read. The catalogue is unchanged. Check the USB stick or choose another file.
error-pack-not-a-pack = The file { $path } is not an update of the catalogue. The catalogue is unchanged. Choose another file.
error-pack-truncated = The update in { $path } is not complete. The catalogue is unchanged. Copy the file again.
error-pack-unknown-schema = The update is for a newer version of the program (form { $schema }). The catalogue is unchanged. Install the newer program first.
error-pack-untrusted = The update in { $path } is not signed by this desk’s hub, nor by anybody else the program knows. The catalogue is unchanged. Ask the hub’s administrator.
error-pack-wrong-signature = The update in { $path } was changed after it was signed. The catalogue is unchanged. Do not use the file; ask whoever made it for another.
error-pack-too-large = The file is too large for an update; the limit is { $max } MiB. The catalogue is unchanged. Choose another file.
error-pack-broken = The update cannot be used: { $detail }. The catalogue is unchanged. Show this message to whoever made the update.
error-pack-older = The update ({ $pack }) is not newer than the catalogue in use ({ $running }). Nothing was changed. If you want an older catalogue, go back to the one before.
error-pack-loses-code = The update would lose the service “{ $code }”, which was counted until now. The catalogue is unchanged. Show this message to whoever made the update.
error-pack-claims-local = The update uses the code “{ $code }”, which is kept for the desks’ own services. The catalogue is unchanged. Show this message to whoever made the update.
error-pack-no-file = No file with an update is chosen, or two are. The catalogue is unchanged. Choose one file.
error-nothing-to-roll-back = There is no older catalogue to go back to. Nothing was changed. You can go on working with the one in use.
error-unknown-fact = The fact “{ $fact }” is no longer on the sheet. Nothing was noted. Open the list of things to check again.
error-not-a-local-code = “{ $code }” cannot be the code of a service of your own. Nothing was saved. Write “local.” and a word in small letters without accents, for example local.apa.
error-no-such-layer = This desk has added nothing to “{ $code }”. Nothing was changed. Choose a service from the list.
error-layer-text-empty = The field “{ $place }” is empty or has characters that cannot be printed. Nothing was saved. Write the text on one line and try again.
error-layer-text-too-long = The text in “{ $place }” is too long; the limit is { $max } characters. Nothing was saved. Shorten the text.
error-layer-too-many-steps = There are too many steps; a sheet holds at most { $max }. Nothing was saved. Join some of them or delete some.
catalogue-damaged = The update { $version } is damaged and no longer used. You are working with the catalogue that came with the program. Apply the update again.
layer-conflict-gone = The service “{ $service }” is no longer in the catalogue. What you added is kept but not shown. You can delete it.
layer-conflict-retired = “{ $successor }” has taken the place of “{ $service }”. What you added is kept but not shown. If it is still needed, write it at the new service.
layer-conflict-step = At “{ $service }” the step that your addition followed is gone. The addition is kept but not shown. Choose another step.
layer-conflict-text = At “{ $service }” the official text that your addition rests on has changed. The addition is kept but not shown. Read the new text, and save the addition again if it is still right.
layer-conflict-unreadable = What was added to “{ $service }” was written by a newer version of the program. It is kept but not shown. Install the newer version.

## Changed requests, follow-ups, days, the old register

error-unknown-choice = “{ $word }” is not one of the choices. Nothing was saved. Choose from the list.
error-bad-number = “{ $text }” is not a whole number. Nothing was saved. Write figures only.
error-sheets-out-of-range = The number of printed sheets must be { $min } to { $max }. Nothing was saved. Correct the number.
error-text-too-long = The text is too long; the limit is { $max } characters. Nothing was saved. Shorten the text.
error-day-in-past = The day { $day } has passed already. Nothing was saved. Choose today or a later day.
error-nothing-to-redo = There is nothing to do again. The data are unchanged. You can go on.
error-not-undone = The request { $id } was not taken back, so it cannot be put back. Nothing was changed. Open it from the register.
error-changed-meanwhile = Somebody else changed the request meanwhile. Nothing of what you wrote was saved. Open it again and change what is still needed.
error-no-such-code = No request has the code “{ $code }”. The data are unchanged. Check the code sign by sign: a letter may have been misread.
error-no-such-follow-up = The request { $id } has no follow-up. Nothing was changed. Set its day first.
error-follow-up-done = The follow-up of request { $id } is done already. Nothing was changed. It stands among those done.
error-day-has-visits = There are visits on { $day }, so the day cannot be declared to have none. Nothing was changed. If the visits are wrong, take them back first.
error-days-out-of-range = The number of days must be { $min } to { $max }. Nothing was saved. Correct the number.
error-no-such-template = There is no template “{ $name }”. Nothing was changed. Choose one from the list.
error-draft-too-long = What you are typing is too long to be kept when the window closes; the limit is { $max } characters. What is recorded is safe. Shorten the note.
error-import-unreadable = The file cannot be read as a table. Nothing was recorded. Save the old register as a CSV file and try again.
error-import-too-large = The old register is too large: at most { $max } rows can be read at once. Nothing was recorded. Split the file.
error-import-no-column = { $column ->
        [day] It is not known which column holds the day.
       *[service] It is not known which column holds the service.
    } Nothing was recorded. Choose the column and try again.
error-import-rows-wrong = Wrong rows: { $count }, the first on line { $line }. Nothing was recorded. Correct the rows in the file or leave them out.

## Practice

error-not-in-practice = Nothing is sent from practice, and it connects to nothing. Your real requests are safe. Leave practice to do this.
error-practice-over = Practice has ended. Your real requests are safe. To practise again, press “Practice”.

## Moving to another computer

error-move-save-failed = The file could not be saved in { $path }. The data here are safe. Choose another place or check that there is room on the disk.
error-move-file-unreadable = The file { $path } is no file of a move, or not a whole one. Nothing was changed. Copy it once more from the old computer.
error-move-file-newer = The file { $path } was made by a newer version of the program. Nothing was changed. Install the newer version here, then try again.
error-move-code-wrong = The passphrase does not open the file. Nothing was changed. Check each sign on the paper written at the old computer.
error-move-has-data = There is a desk on this computer already. Its data are unchanged. Moving works only onto a computer where the program was not used yet.
