# With every form: what is wrong, and that it was done.

forms-problem-word = Error:
forms-problem-title = Error: { $title }
forms-summary = Something went wrong
done-password = We saved your new password.
done-signed-out = You are signed out. See you soon!
done-signed-out-elsewhere = You are now signed out everywhere else.
