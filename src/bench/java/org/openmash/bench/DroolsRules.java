package org.openmash.bench;

import java.util.ArrayList;
import java.util.List;
import org.kie.api.builder.KieBuilder;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;
import org.openmash.thresholds.ThresholdSet;

/** Drools with one session that lives on: a referral is put in, the rules fire, and it is taken out again. */
final class DroolsRules {
    private final KieSession session;
    private final List<String> fired = new ArrayList<>();

    /** @param project how the rules are compiled: to an executable model, or for MVEL */
    DroolsRules(ThresholdSet set, Class<? extends KieBuilder.ProjectType> project) {
        this.session = new KieHelper()
                .addContent(RulesAsDrl.of(set), ResourceType.DRL)
                .build(project)
                .newKieSession();
        session.setGlobal("fired", fired);
    }

    List<String> fired(ReadReferral referral) {
        fired.clear();
        FactHandle handle = session.insert(referral);
        session.fireAllRules();
        session.delete(handle);
        return fired;
    }
}
