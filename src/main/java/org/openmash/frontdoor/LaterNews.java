package org.openmash.frontdoor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.frontdoor.form.AdditionForm;
import org.openmash.frontdoor.form.Circumstances;
import org.openmash.frontdoor.form.ToldChild;
import org.openmash.frontdoor.form.WithdrawalForm;
import org.openmash.http.Answer;
import org.openmash.http.RepeatKey;
import org.openmash.hubs.Caller;
import org.openmash.hubs.HubScope;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Reference;
import org.openmash.sql.Ids;

/** Takes in what comes later to a referral. News is never turned away; what was told before stays as it was told. */
@ApplicationScoped
public class LaterNews {
    private final HubScope scope;
    private final OwnReferrals own;
    private final HubCodes codes;
    private final RepeatedCalls calls;
    private final NewsKeeping keeping;
    private final AnswerText answers;
    private final Clock clock;

    public LaterNews(
            HubScope scope,
            OwnReferrals own,
            HubCodes codes,
            RepeatedCalls calls,
            NewsKeeping keeping,
            AnswerText answers,
            Clock clock) {
        this.scope = scope;
        this.own = own;
        this.codes = codes;
        this.calls = calls;
        this.keeping = keeping;
        this.answers = answers;
        this.clock = clock;
    }

    /** @throws Refusal 404 where the referral is not the caller's to add to, then 400 with every fault of the body */
    public Response add(Caller caller, String reference, Sent sent) {
        return Attempts.of(looking -> scope.in(caller.hub(), () -> {
            Referral referral = own.find(caller, reference);
            ObjectNode body = sent.json().get();
            RepeatKey key = sent.key().apply(body);
            Instant now = clock.instant();
            Circumstances circumstances =
                    new Circumstances(now, caller.isDuty(), caller.hub(), codes.codes(caller.hub(), now));
            Submission<AdditionForm> submission =
                    Submission.of(faults -> AdditionForm.read(body, circumstances, keys(referral), faults));
            if (submission.isFaulty()) {
                return calls.earlier(caller.hub(), key).orElseThrow(submission::refusal).again();
            }
            return calls.once(key, () -> added(caller, referral, submission.form(), circumstances, looking));
        }));
    }

    private Answer added(
            Caller caller,
            Referral referral,
            AdditionForm form,
            Circumstances circumstances,
            Attempts.Looking looking) {
        Instant now = circumstances.now();
        Set<String> known = keys(referral);
        List<ToldChild> firstNamed =
                form.children().stream().filter(child -> !known.contains(child.key())).toList();
        List<ReferredChild> named = firstNamed.stream()
                .map(child -> new ReferredChild(Ids.next(now), referral.id(), child.key(), Reference.fresh()))
                .toList();
        Addition unnumbered = new Addition(
                Ids.next(now),
                referral.id(),
                0,
                Intake.agency(caller, null).code(),
                form.channel(),
                form.toldBy(),
                caller.person(),
                now,
                form.told());
        Addition addition = keeping.add(caller, referral, form, unnumbered, named, looking);
        return answers.created(
                referral.reference().text(),
                AdditionReceipt.of(
                        caller.hub(), referral, addition, named, Gaps.later(form.told(), firstNamed, circumstances.codes())));
    }

    /** @throws Refusal 404, 400, then 409 where it was taken back before */
    public Response withdraw(Caller caller, String reference, Sent sent) {
        return Attempts.of(looking -> scope.in(caller.hub(), () -> {
            Referral referral = own.findSent(caller, reference);
            ObjectNode body = sent.json().get();
            RepeatKey key = sent.key().apply(body);
            Submission<WithdrawalForm> submission = Submission.of(faults -> WithdrawalForm.read(body, faults));
            if (submission.isFaulty()) {
                throw submission.refusal();
            }
            return calls.once(key, () -> withdrawn(caller, referral, submission.form()));
        }));
    }

    private Answer withdrawn(Caller caller, Referral referral, WithdrawalForm form) {
        Instant now = clock.instant();
        if (!keeping.withdraw(caller, referral, new Referral.Withdrawal(now, caller.name(), form.reason()))) {
            throw Refusal.of(
                    Refusal.Because.STATE_FORBIDS, "already-withdrawn", "This referral was taken back before; that stands.");
        }
        return answers.done(Withdrawn.of(caller.hub(), referral, now));
    }

    private static Set<String> keys(Referral referral) {
        return referral.children().stream().map(ReferredChild::key).collect(Collectors.toSet());
    }
}
