package org.openmash.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One rule of the house: what it says, and the look that finds where it is broken. */
enum HouseRule {
    EVERY_ROOM_IS_PLANNED(HouseRule::planned),
    ROOMS_IMPORT_AS_PLANNED(HouseRule::imports),
    NO_CIRCLES(HouseRule::circles),
    NO_REACH_INTO_ANOTHERS_DOOR(HouseRule::doors),
    NO_REACH_INTO_ANOTHERS_ALCOVE(HouseRule::alcoves),
    PURE_PARTS_IMPORT_JAVA_ALONE(HouseRule::pure),
    NAMES_SAY_WHAT_A_THING_IS(HouseRule::names),
    NO_FIELD_IS_INJECTED(HouseRule::fields),
    ONLY_TIME_SOURCE_READS_THE_SYSTEMS_TIME(HouseRule::time),
    REPOSITORIES_STAY_INSIDE(HouseRule::repositories),
    NO_SQL_READS_THE_TIME(HouseRule::sql);

    /** What a look found: how many things it looked at, and what is wrong with which. */
    record Findings(int looked, List<String> wrong) {}

    /** Takes down what a look sees. */
    private static final class Looking {
        private int looked;
        private final Set<String> wrong = new TreeSet<>();

        void at(boolean asItShould, String otherwise) {
            looked++;
            if (!asItShould) {
                wrong.add(otherwise);
            }
        }
    }

    private static final HousePlan PLAN = HousePlan.ofTheHouse();
    private static final Pattern VAGUE = Pattern.compile("(Utils?|Helper|Manager|Impl)(?=$|[A-Z])");
    private static final Pattern TIME_IN_SQL = Pattern.compile(
            "(?i)\\b(now\\s*\\(\\s*\\)|current_timestamp|current_date|current_time|localtimestamp|localtime\\b|"
                    + "clock_timestamp|statement_timestamp|transaction_timestamp)");
    private static final Pattern TEXT_IN_JAVA = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");
    private static final Set<String> INJECTED = Set.of(
            "jakarta.inject.Inject", "jakarta.persistence.PersistenceContext",
            "org.eclipse.microprofile.config.inject.ConfigProperty");

    private final BiConsumer<House, Looking> look;

    HouseRule(BiConsumer<House, Looking> look) {
        this.look = look;
    }

    Findings in(House house) {
        Looking looking = new Looking();
        look.accept(house, looking);
        return new Findings(looking.looked, List.copyOf(looking.wrong));
    }

    private static void planned(House house, Looking looking) {
        house.classes().forEach(type -> {
            String room = house.room(type);
            if (room != null && !room.isEmpty()) {
                looking.at(PLAN.planned(room) != null, room + " is not on the plan");
            }
        });
        Set<String> built = new TreeSet<>();
        house.classes().forEach(type -> built.add(String.valueOf(house.room(type))));
        PLAN.rooms().forEach(room -> looking.at(built.contains(room.name()), room.name() + " is planned and not there"));
    }

    private static void imports(House house, Looking looking) {
        eachImport(house, (from, to) -> looking.at(mayImport(house, from, to), arrow(house, from, to)));
    }

    private static boolean mayImport(House house, JavaClass from, JavaClass to) {
        HousePlan.Room room = PLAN.planned(house.room(from));
        String target = house.room(to);
        return room != null && (room.mayImport().contains(target) || target.equals(HousePlan.MANNERS) && isDoor(house, from));
    }

    private static boolean isDoor(House house, JavaClass type) {
        return house.below(type).endsWith("." + HousePlan.DOOR);
    }

    private static void doors(House house, Looking looking) {
        eachImport(house, (from, to) -> looking.at(!isDoor(house, to), arrow(house, from, to)));
    }

    private static void alcoves(House house, Looking looking) {
        eachImport(house, (from, to) ->
                looking.at(!HousePlan.CLOSED_ALCOVES.contains(house.below(to)), arrow(house, from, to)));
    }

    private static void circles(House house, Looking looking) {
        TreeMap<String, Set<String>> arrows = new TreeMap<>();
        eachImport(house, (from, to) ->
                arrows.computeIfAbsent(house.room(from), room -> new TreeSet<>()).add(house.room(to)));
        arrows.keySet().forEach(room ->
                looking.at(!reached(arrows, room).contains(room), room + " imports itself by way of others"));
    }

    private static Set<String> reached(TreeMap<String, Set<String>> arrows, String room) {
        Set<String> reached = new TreeSet<>();
        List<String> next = new ArrayList<>(arrows.getOrDefault(room, Set.of()));
        while (!next.isEmpty()) {
            String at = next.removeLast();
            if (reached.add(at)) {
                next.addAll(arrows.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }

    private static void pure(House house, Looking looking) {
        house.classes().stream().filter(type -> isPure(house, type)).forEach(type -> {
            String home = house.room(type);
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                boolean within = home.equals(house.room(target));
                looking.at(within || isJava(target) || isHall(house, target), arrow(house, type, target));
            }
        });
        house.classes().stream().filter(type -> isPureType(house, type)).forEach(type ->
                type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass).forEach(target -> looking.at(
                        isJava(target.getBaseComponentType()) || house.room(target) != null, arrow(house, type, target))));
    }

    private static boolean isPure(House house, JavaClass type) {
        HousePlan.Room room = PLAN.planned(String.valueOf(house.room(type)));
        boolean described = type.getSimpleName().equals("package-info");
        return room != null && !described && (room.pure() || HousePlan.PURE_ALCOVES.contains(house.below(type)));
    }

    private static boolean isPureType(House house, JavaClass type) {
        return HousePlan.PURE_TYPES.contains(house.shown(type));
    }

    private static boolean isJava(JavaClass type) {
        return type.isPrimitive() || type.getPackageName().startsWith("java.") || type.getName().equals("void");
    }

    private static boolean isHall(House house, JavaClass type) {
        return "".equals(house.room(type));
    }

    private static void names(House house, Looking looking) {
        house.classes().stream().filter(type -> house.room(type) != null).forEach(type ->
                looking.at(!VAGUE.matcher(type.getSimpleName()).find(), house.shown(type) + " says nothing of what it is"));
    }

    private static void fields(House house, Looking looking) {
        house.classes().stream().filter(type -> house.room(type) != null).flatMap(type -> type.getFields().stream())
                .forEach(field -> looking.at(!isInjected(field), field.getFullName() + " is set by injection"));
    }

    private static boolean isInjected(JavaField field) {
        return field.getAnnotations().stream().anyMatch(annotation -> INJECTED.contains(annotation.getRawType().getName()));
    }

    private static void time(House house, Looking looking) {
        house.classes().stream()
                .filter(type -> house.room(type) != null && !type.getName().startsWith(house.base() + ".TimeSource"))
                .forEach(type -> {
                    type.getMethodCallsFromSelf().forEach(call ->
                            looking.at(!readsTheTime(call), call.getDescription()));
                    type.getConstructorCallsFromSelf().forEach(call -> looking.at(
                            !call.getTargetOwner().getName().equals("java.util.Date"), call.getDescription()));
                });
    }

    private static boolean readsTheTime(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        boolean givenAClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                || owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick"))
                || owner.startsWith("java.time.") && method.equals("now") && !givenAClock;
    }

    private static void repositories(House house, Looking looking) {
        house.classes().stream()
                .filter(type -> house.room(type) != null)
                .filter(type -> type.getAllRawInterfaces().stream()
                        .anyMatch(face -> face.getSimpleName().startsWith("PanacheRepository")))
                .forEach(type -> looking.at(
                        !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC),
                        house.shown(type) + " puts its room's tables into anyone's hand"));
    }

    private static void sql(House house, Looking looking) {
        house.migrations().forEach(file -> looking.at(
                !TIME_IN_SQL.matcher(Texts.of(file).replaceAll("--.*", "")).find(), file + " reads the database's time"));
        house.sources().forEach(file -> TEXT_IN_JAVA.matcher(Texts.of(file)).results().forEach(text -> looking.at(
                !TIME_IN_SQL.matcher(text.group()).find(), file + " reads the database's time: " + text.group())));
    }

    /** Every import from one room into another. */
    private static void eachImport(House house, BiConsumer<JavaClass, JavaClass> seen) {
        Function<JavaClass, String> room = house::room;
        house.classes().stream().filter(type -> isRoom(room.apply(type))).forEach(type -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isRoom(room.apply(target)) && !room.apply(target).equals(room.apply(type))) {
                    seen.accept(type, target);
                }
            }
        });
    }

    private static boolean isRoom(String room) {
        return room != null && !room.isEmpty();
    }

    private static String arrow(House house, JavaClass from, JavaClass to) {
        return house.shown(from) + " -> " + house.shown(to);
    }
}
