package org.openmash.hubs.practice;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.openmash.thresholds.Answer;

/** Writes and reads an {@link Answer} as the contract's words, since the pure room of thresholds knows no JSON. */
@Singleton
public class AnswerWords implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("answer-words")
                .addSerializer(Answer.class, new Written())
                .addDeserializer(Answer.class, new Read()));
    }

    private static final class Written extends StdSerializer<Answer> {
        Written() {
            super(Answer.class);
        }

        @Override
        public void serialize(Answer answer, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(answer.word());
        }
    }

    private static final class Read extends StdDeserializer<Answer> {
        Read() {
            super(Answer.class);
        }

        @Override
        public Answer deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Answer.of(in.getValueAsString());
        }
    }
}
