package shop.model;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Writes a barcode with its leading zeros. */
@Converter(autoApply = true)
public class BarcodeConverter implements AttributeConverter<Barcode, String> {

    @Override
    public String convertToDatabaseColumn(Barcode barcode) {
        return barcode == null ? null : String.format("%013d", barcode.digits());
    }

    @Override
    public Barcode convertToEntityAttribute(String text) {
        return text == null ? null : new Barcode(Long.parseLong(text));
    }
}
