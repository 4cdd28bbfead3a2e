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

mail-introduction-asked-subject = Somebody would like to have a look
mail-introduction-asked-text =
    Hello,
    Somebody would like to get acquainted with one of your places. With the button below you read who, and you can answer.
mail-introduction-asked-button = Read and answer

mail-introduction-reminder-subject = Somebody still waits for you
mail-introduction-reminder-text =
    Hello,
    A few days ago somebody asked to have a look. That question still waits for your answer. Two clicks are enough.
mail-introduction-reminder-button = Answer

mail-introduction-agreed-subject = There is an appointment
mail-introduction-agreed-text =
    Hello,
    Somebody chose one of the times that you proposed.
mail-introduction-agreed-button = Look

mail-introduction-off-subject = An introduction is off
mail-introduction-off-text =
    Hello,
    One of your introductions is off. You need not do anything.
mail-introduction-off-button = To the introductions

mail-introduction-answered-subject = There is an answer for you
mail-introduction-answered-text =
    Hello,
    You have an answer to your question. With the button below you read it.
mail-introduction-answered-button = Read

mail-introduction-not-now-subject = There is an answer for you
mail-introduction-not-now-text =
    Hello,
    You have an answer to your question. A coach of the municipality gets in touch with you too. Then you look further together.
mail-introduction-not-now-button = Read

mail-introduction-offered-subject = There is room for you
mail-introduction-offered-text =
    Hello,
    You were on a waiting list. Now there is room. Do you still want to?
mail-introduction-offered-button = Say yes or no

mail-coach-calls-subject = A coach will call you
mail-coach-calls-text =
    Hello,
    A coach of the municipality gets in touch with you. Then you look further together.
mail-coach-calls-button = See how it stands

mail-coach-work-subject = Somebody waits for a coach
mail-coach-work-text =
    Hello,
    There is something new on your list.
mail-coach-work-button = To the list

mail-people-given-subject = You guide new people
mail-people-given-text =
    Hello,
    An administrator gave you people of a colleague. They are among your people now.
mail-people-given-button = To your people

mail-people-taken-over-subject = A colleague takes over
mail-people-taken-over-text =
    Hello,
    An administrator gave people of yours to a colleague. The colleague now sees all that you saw.
mail-people-taken-over-button = To your people

mail-place-changed-subject = Something has changed
mail-place-changed-text =
    Hello,
    You go to a place. Its time or address is another one now. Please see whether it still suits you.
mail-place-changed-button = Look

mail-place-stopped-subject = Something has changed
mail-place-stopped-text =
    Hello,
    You go to a place. That place is closed now. Please see how it goes on.
mail-place-stopped-button = Look

mail-hand-over-asked-subject = Is there room at your place?
mail-hand-over-asked-text =
    Hello,
    A coach would like to know whether there is room. The button below is for your answer.
mail-hand-over-asked-button = Answer

mail-hand-over-sent-subject = A coach would like to bring somebody
mail-hand-over-sent-text =
    Hello,
    You said that there is room. The button below shows more, and is for your answer.
mail-hand-over-sent-button = Read and answer

mail-hand-over-reminder-subject = A coach is still waiting for you
mail-hand-over-reminder-text =
    Hello,
    A few days ago a coach asked you something. That question still waits for your answer.
mail-hand-over-reminder-button = Answer

mail-hand-over-off-subject = A hand-over does not go on
mail-hand-over-off-text =
    Hello,
    One of the hand-overs does not go on. There is nothing to do.
mail-hand-over-off-button = To the hand-overs

mail-hand-over-news-subject = There is news about a hand-over
mail-hand-over-news-text =
    Hello,
    Something happened with one of your hand-overs. The button below shows it.
mail-hand-over-news-button = Read

mail-permission-asked-subject = Your coach asks you something
mail-permission-asked-text =
    Hello,
    Your coach asks whether something is all right with you. You choose. The button below shows it.
mail-permission-asked-button = Read

mail-report-waits-subject = Something is ready for you
mail-report-waits-text =
    Hello,
    Your coach wrote something down for you. You read it, change what you like, and choose what is right.
mail-report-waits-button = Read

mail-own-hand-over-news-subject = There is news for you
mail-own-hand-over-news-text =
    Hello,
    There is news about a place for you. The button below shows it.
mail-own-hand-over-news-button = Read

mail-expert-asked-subject = Your coach asks you something
mail-expert-asked-text =
    Hello,
    Your coach asks you something. You choose whether you want it. The button below shows it.
mail-expert-asked-button = Read

mail-expert-news-subject = There is news for you
mail-expert-news-text =
    Hello,
    There is news for you. The button below shows it.
mail-expert-news-button = Read

mail-coordinator-work-subject = Somebody waits for you
mail-coordinator-work-text =
    Hello,
    Somebody waits for a coordinator. The button below shows who.
mail-coordinator-work-button = Look

mail-training-changed-subject = Something has changed
mail-training-changed-text =
    The day, the time or the place of an appointment has changed. Or the appointment does not go on.
    The site shows how it is now.
mail-training-changed-button = Look
mail-trainer-chosen-subject = A group waits for you
mail-trainer-chosen-text =
    You are the trainer of a group. The site shows who is in it.
    There you plan its meetings as well.
mail-trainer-chosen-button = To the group

mail-asked-expert-news-subject = There is news about your question
mail-asked-expert-news-text =
    Hello,
    There is news about your question. With the button below you see how it stands.
mail-asked-expert-news-button = Look
