package org.openmash.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmash.Refusal;
import org.openmash.children.CaseIdentity;
import org.openmash.children.ChildIndex;
import org.openmash.children.Family;
import org.openmash.children.ShownChild;
import org.openmash.hubs.Hub;
import org.openmash.referrals.Addition;
import org.openmash.referrals.Referral;
import org.openmash.referrals.ReferredChild;
import org.openmash.referrals.Referrals;

/** Gathers what a copy may be drawn from, in the open transaction; whoever composes records the look. */
@ApplicationScoped
public class CopySources {
    private static final String POLICE = "police";
    private static final String POLICE_NOTICE = "police-notification";

    private final Cases cases;
    private final AssessmentFiles files;
    private final CaseSets sets;
    private final Referrals referrals;
    private final ChildIndex index;
    private final Decisions decisions;

    CopySources(
            Cases cases,
            AssessmentFiles files,
            CaseSets sets,
            Referrals referrals,
            ChildIndex index,
            Decisions decisions) {
        this.cases = cases;
        this.files = files;
        this.sets = sets;
        this.referrals = referrals;
        this.index = index;
        this.decisions = decisions;
    }

    /** @throws Refusal 404 where this hub has no such case, or the case no such assessment */
    public void requireThere(UUID caseId, int number) {
        if (cases.get(caseId).assessmentNumber() < number) {
            throw Refusal.notFound();
        }
    }

    /** @throws Refusal 404 where this hub has no such case, or the case no such assessment */
    public CopySource of(Hub hub, UUID caseId, int number) {
        AssessmentFile file = files.file(hub, caseId, number);
        Referral referral = referrals.byId(cases.get(caseId).referralId()).orElseThrow();
        CaseIdentity identity = index.identityOf(caseId);
        ShownChild shown = index.shown(List.of(caseId)).get(caseId);
        return new CopySource(
                hub,
                file,
                file.set() == null ? null : sets.find(hub, file.set().ruleSet()).orElse(null),
                identity.told(),
                identity.people(),
                otherChildren(identity, referral, caseId),
                shown != null && (shown.restricted() || index.addressIsProtected(shown.childId()))
                        || file.assessment().effects().contains("restrictAddress"),
                messages(file, referral, CaseFile.childKey(referral, caseId)),
                DecisionOrder.standing(decisions.ofCase(caseId))
                        .map(standing -> DecisionView.of(standing, decisions.sentWith(standing)))
                        .orElse(null));
    }

    private Set<String> otherChildren(CaseIdentity identity, Referral referral, UUID caseId) {
        Set<UUID> others = new HashSet<>();
        referral.children().stream().map(ReferredChild::caseId).forEach(others::add);
        Family family = index.families(List.of(identity.childId())).get(identity.childId());
        family.siblings().forEach(sibling -> others.addAll(sibling.cases()));
        others.remove(caseId);
        return names(others);
    }

    private Set<String> names(Collection<UUID> caseIds) {
        Map<UUID, ShownChild> shown = caseIds.isEmpty() ? Map.of() : index.shown(caseIds);
        return shown.values().stream().map(ShownChild::name).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private List<CopySource.Message> messages(AssessmentFile file, Referral referral, String childKey) {
        List<CopySource.Message> messages = new ArrayList<>();
        messages.add(message(file.sources().getFirst(), referral.told(), childKey));
        List<Addition> additions = referrals.additions(List.of(referral.id()));
        for (int i = 0; i < additions.size(); i++) {
            messages.add(message(file.sources().get(i + 1), additions.get(i).told(), childKey));
        }
        return messages;
    }

    private static CopySource.Message message(
            AssessmentFile.Source source, org.openmash.referrals.Told told, String childKey) {
        boolean ofPolice = POLICE.equals(source.agencyKind()) || POLICE_NOTICE.equals(source.channel());
        return new CopySource.Message(source, told, ofPolice, childKey);
    }
}
