package cn.linli.residents;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a telephone number in its column in full; everything else sees {@link Phone}. */
@Converter(autoApply = true)
class PhoneColumn implements AttributeConverter<Phone, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Phone phone) {
        return phone == null ? null : phone.inFull();
    }

    @Override
    public @Nullable Phone convertToEntityAttribute(@Nullable String digits) {
        return digits == null ? null : new Phone(digits);
    }
}
