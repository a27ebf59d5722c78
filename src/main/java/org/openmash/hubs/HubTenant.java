package org.openmash.hubs;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the ORM whose rows it may see: the hub of the open work, and outside any work a hub that does not exist. */
@PersistenceUnitExtension
@ApplicationScoped
class HubTenant implements TenantResolver {
    private static final String NOBODY = "-";

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        String hub = HubScope.current();
        return hub == null ? NOBODY : hub;
    }
}
