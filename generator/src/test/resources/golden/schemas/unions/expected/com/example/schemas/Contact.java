package com.example.schemas;

import io.asyncapigen.runtime.json.Union;
import javax.annotation.processing.Generated;

/**
 * Schema {@code #/components/schemas/Contact}.
 */
@Union(
        schemas = AlternativeSchemas.class,
        value = {
                @Union.Variant(type = ContactEmail.class, json = Union.Json.STRING, schemas = "Email"),
                @Union.Variant(type = ContactWithStreet.class, required = "street"),
                @Union.Variant(type = ContactWithPhone.class, required = "phone"),
                @Union.Variant(type = ContactInteger.class, json = Union.Json.INTEGER),
                @Union.Variant(type = ContactList.class, json = Union.Json.ARRAY),
                @Union.Variant(type = Payment.class),
                @Union.Variant(type = ContactEnum.class, json = Union.Json.STRING, schemas = "ContactEnum")
        }
)
@Generated("io.asyncapigen")
public sealed interface Contact permits ContactEmail, ContactWithStreet, ContactWithPhone, ContactInteger, ContactList, Payment, ContactEnum {
}
