package io.asyncapigen.generator.plan;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Makes a Java identifier of any key of a document. Pure functions: the same key gives the same identifier, whatever else
 * stands in the document; {@link NameScope} keeps two keys apart that give the same.
 */
public final class JavaNames {
    /** A file name holds 255 bytes at most; what stands behind a name, as in {@code X$Builder.class}, needs room too. */
    private static final int MAX_BYTES = 120;

    private static final Set<String> KEYWORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    /** Names that are keywords at some places only. */
    private static final Set<String> CONTEXTUAL = Set.of("permits", "record", "sealed", "var", "yield");

    /** Names that a record may not give to a component (JLS 8.10.1), and other classes not to a method. */
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Devices of Windows, which are no file names there whatever their extension. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
            "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private static final int LONGEST_DEVICE = 4;

    private JavaNames() {}

    /** A class name: {@code LIGHT_MEASURED} and {@code light.measured} give {@code LightMeasured}. */
    public static String type(String key) {
        String name = stem(key);
        return isDevice(name) || !isType(name) ? name + "_" : name;
    }

    /** What a class name begins with that has a word behind it: {@code nul} gives {@code Nul}, while a class is {@code Nul_}. */
    public static String stem(String key) {
        return shortened(legalStart(capitalized(Words.of(key))));
    }

    /** The name of a component, method or parameter: {@code URLPath} gives {@code urlPath}. */
    public static String member(String key) {
        List<String> words = Words.of(key);
        String first = words.get(0).toLowerCase(Locale.ROOT);
        String name = shortened(legalStart(first + capitalized(words.subList(1, words.size()))));
        return isMember(name) ? name : name + "_";
    }

    /** The name of a constant: {@code lightMeasured} gives {@code LIGHT_MEASURED}. */
    public static String constant(String key) {
        String name = shortened(legalStart(String.join("_", Words.of(key)).toUpperCase(Locale.ROOT)));
        return isIdentifier(name) ? name : name + "_";
    }

    /** A class name made of another and a role in it: {@code OrderPlaced} and {@code item} give {@code OrderPlacedItem}. */
    public static String type(String owner, String role) {
        return shortened(owner + capitalized(Words.of(role)));
    }

    /**
     * Why a name is another than the key plainly gives, as half a sentence; empty when it is not.
     *
     * @param name what {@link #type}, {@link #stem} or {@link #member} made of a key, with nothing behind it
     */
    static Optional<String> objection(String name) {
        // Words have no such sign in them.
        if (name.indexOf('_') < 0) {
            return Optional.empty();
        }
        if (name.startsWith("_")) {
            return Optional.of("no Java name begins with " + Character.toString(name.codePointAt(1)));
        }
        if (!name.endsWith("_")) {
            return Optional.of("the name is too long");
        }
        String plain = name.substring(0, name.length() - 1);
        if (OF_OBJECT.contains(plain)) {
            return Optional.of("every Java object has a method " + plain);
        }
        return Optional.of(
                isDevice(plain)
                        ? "Windows has no files of the name " + plain
                        : plain + " is a word of the Java language");
    }

    /** Whether a text can be the name of a class, as {@code x-java-name} has to be. */
    public static boolean isType(String name) {
        return isIdentifier(name) && !CONTEXTUAL.contains(name);
    }

    /** Whether a text can be the name of a record component. */
    public static boolean isMember(String name) {
        return isIdentifier(name) && !CONTEXTUAL.contains(name) && !OF_OBJECT.contains(name);
    }

    /** Whether a text can be the name of a package; the unnamed one does not count. */
    public static boolean isPackage(String name) {
        return allIdentifiers(name);
    }

    /** Whether a text can be the full name of a class that stands in a package; those of {@code java.} are known. */
    public static boolean isQualifiedType(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && allIdentifiers(name.substring(0, dot))
                && isType(name.substring(dot + 1))
                && (!name.startsWith("java.") || isOfTheJdk(name));
    }

    /** A class inside another has a dollar where the source has a dot. */
    private static boolean isOfTheJdk(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            int dot = name.lastIndexOf('.');
            return dot > "java.".length() && isOfTheJdk(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }

    private static boolean allIdentifiers(String name) {
        for (String part : name.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(JavaNames::isVisiblePart)
                && !KEYWORDS.contains(name);
    }

    /** Java admits characters that nobody sees, and then ignores some of them. */
    private static boolean isVisiblePart(int codePoint) {
        return Character.isJavaIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
    }

    private static boolean isDevice(String name) {
        return name.length() <= LONGEST_DEVICE && DEVICES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String capitalized(List<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            text.appendCodePoint(Character.toTitleCase(first))
                    .append(word.substring(Character.charCount(first)).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    private static String legalStart(String name) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    /** Case mapping can take letters apart, so the form is restored here; what is cut off leaves a check sum behind. */
    private static String shortened(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        byte[] bytes = composed.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= MAX_BYTES) {
            return composed;
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        String tail = String.format(Locale.ROOT, "_%08x", sum.getValue());
        StringBuilder head = new StringBuilder();
        int room = MAX_BYTES - tail.length();
        for (int codePoint : composed.codePoints().toArray()) {
            room -= Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            head.appendCodePoint(codePoint);
        }
        return head + tail;
    }
}
