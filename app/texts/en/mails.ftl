# Messages by mail. No names, no places, no reasons in the subject. Each line is a paragraph.
mail-ending = Questions? Call { $phone } or mail { $email }.

mail-sign-in-code-subject = Your code for Meedoen
mail-sign-in-code-text =
    Hello,
    You can sign in with this code. It works for 10 minutes. Did you not ask for a code? Then you need not do anything.

mail-invitation-subject = Your invitation to Meedoen
mail-invitation-text =
    Hello,
    Somebody invites you to work with Meedoen. The button below lets you make your account. It works for 14 days.
mail-invitation-button = Make an account

mail-security-changed-subject = Your account has changed
mail-security-changed-text =
    Hello,
    The password or the second step of your account was just changed. Was it you? Then all is well.
    Was it not you? Please call us at once.

mail-second-step-removed-subject = Your account has changed
mail-second-step-removed-text =
    Hello,
    An administrator took the second step off your account. You set up a new one when you sign in.
    Did you not ask for this? Please call us at once.

mail-application-received-subject = We have your application
mail-application-received-text =
    Hello,
    Thank you for your application. Somebody of the municipality will look at it. You will always get an answer.

mail-application-approved-subject = You can start with Meedoen
mail-application-approved-text =
    Hello,
    Welcome! Your organisation can now put places on Meedoen.
mail-application-approved-button = Start

mail-application-declined-subject = Answer to your application
mail-application-declined-text =
    Hello,
    Your organisation cannot join now. You can read why above. Would you like to talk about it? Please call us.

mail-place-approved-subject = Your place is on Meedoen
mail-place-approved-text =
    Hello,
    Somebody has looked at your place and it is on Meedoen now. Everybody can find it.
mail-place-approved-button = To the place

mail-place-returned-subject = A question about your place
mail-place-returned-text =
    Hello,
    Somebody has looked at your place. Before it goes on Meedoen we would like to ask you something. You can read it above.
mail-place-returned-button = Change the place

mail-still-true-subject = Is your place still right?
mail-still-true-text =
    Hello,
    Your place has been on Meedoen for a while. Is everything still right? One click lets us know. Do we hear nothing for 14 days? Then we pause the place.
mail-still-true-button = Yes, it is still right

mail-paused-unconfirmed-subject = Your place is paused
mail-paused-unconfirmed-text =
    Hello,
    We were not sure whether your place is still right. That is why it is paused now. You can switch it on again.
mail-paused-unconfirmed-button = Switch the place on again

mail-place-ended-subject = The last day of your place is over
mail-place-ended-text =
    Hello,
    The last day of your place has been. So it is not on Meedoen any more. Does it go on? Then choose a new date. Is it done? Then you can put the place away.
mail-place-ended-button = To your place

mail-come-back-code-subject = Your code for Meedoen
mail-come-back-code-text =
    Hello,
    With this code you come back to your Meedoen. You can use the code for 10 minutes. Did you not ask for a code? Then you need not do anything.

mail-profile-unused-subject = Would you like to keep Meedoen?
mail-profile-unused-text =
    Hello,
    You have not been at Meedoen for long. Would you like to keep what you have there? Then come back within { $days } days.
    Do you stay away? Then we erase everything. You need not do anything for that.
mail-profile-unused-button = Come back
