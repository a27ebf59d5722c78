package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the sets of hubs again from the canonical form in which they are stored. */
@ApplicationScoped
class StoredSets {
    private final SetDocuments documents;
    private final ObjectMapper json;

    StoredSets(SetDocuments documents, ObjectMapper json) {
        this.documents = documents;
        this.json = json;
    }

    /** @throws IllegalStateException where what was once well formed is so no more */
    SetDocument read(String canonical, int number) {
        try {
            return switch (documents.read(json.readTree(canonical), Integer.toString(number))) {
                case SetReading.Read read -> read.document();
                case SetReading.Faulty faulty ->
                    throw new IllegalStateException("Threshold set " + number + " has faults: " + faulty.faults());
            };
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("Threshold set " + number + " is no JSON", damaged);
        }
    }
}
