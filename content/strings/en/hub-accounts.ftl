# Accounts of the hub: signing in, passwords, their commands.

## The door

hub-login-heading = Sign in
hub-login-lede = The figures are for people who have an account at this hub.
hub-field-name = Account name
hub-field-password = Password
hub-field-code = One-time code
hub-field-new-password = New password
hub-field-again = New password again
hub-field-old-password = Present password
hub-password-rule = At least 12 characters. A few words that have nothing to do with each other are good, and easy to remember.
hub-action-login = Sign in
hub-action-logout = Sign out
hub-action-set-password = Set the password
hub-action-change-password = Change the password
hub-have-code = I have a one-time code
hub-have-password = I already have a password
hub-forgotten = Forgotten your password? Ask the administrator for a new code.
hub-first-heading = A new password
hub-first-lede = With the code that you were given, choose the password of your account. The code that a new hub shows at its start makes the account of the first administrator.
hub-account-heading = My account
hub-password-heading = Changing the password
hub-password-changed = The password is changed. Everywhere else the account is signed out.
hub-role-viewer = sees the figures of { $district }
hub-role-national = sees the figures of the whole country
hub-role-administrator = administrator
hub-nav-label = Pages of the hub
hub-nav-figures = Figures
hub-nav-account = My account

## The console

hub-first-code = There is no administrator yet. Open { $address }/first and write the code { $code }. It is good once, until { $expires }.
hub-account-added = The account “{ $name }” is added. Code for choosing a password, on the page /first: { $code }. Good once, until { $expires }.
hub-account-code = Code for a new password of the account “{ $name }”, on the page /first: { $code }. Good once, until { $expires }. The old password stays good until then.
hub-account-password-set = The password of the account “{ $name }” is changed.
hub-account-disabled = The account “{ $name }” is stopped and signed out everywhere.
hub-account-enabled = The account “{ $name }” can sign in again.
hub-account-none = There are no accounts yet.
hub-account-stopped = stopped
hub-account-no-password = no password yet

## What can go wrong

error-hub-unknown-role = There is no role “{ $role }”. Nothing has changed. Write viewer, national or administrator.
error-hub-role-and-district = A “viewer” needs a district, and the others have none. Nothing has changed. Use --district with --role viewer only.
error-hub-bad-account-name = “{ $name }” cannot be the name of an account. Nothing has changed. Use letters, digits, a dot, a hyphen or @, without spaces, at most 64 characters.
error-hub-account-exists = The account “{ $name }” exists already. Nothing has changed. Choose another name.
error-hub-no-such-account = There is no account “{ $name }”. Nothing has changed. See “indrumar-hub account list”.
error-hub-weak-password = The password is too easy to guess. Nothing has changed. Write at least 12 characters, not one repeated, and not the name of the account.
error-hub-passwords-differ = The new password is not the same twice. Nothing has changed. Write it again in both places.
error-hub-sign-in-wrong = The name or the password is not right. Nothing has changed. Try again; if you have forgotten the password, ask the administrator for a code.
error-hub-account-code-wrong = The code is not good for this account: mistyped, used or expired. Nothing has changed. Check the name and the code, or ask the administrator for another code.
error-hub-too-many-sign-ins = Too many attempts. Nothing has changed. Try again in { $seconds } s.
error-hub-form-stale = The form is old or comes from another page. Nothing has changed. Open the page again and send it once more.
error-hub-not-for-you = This page is for administrators. Nothing has changed. If you need it, talk to the administrator of the hub.
