# Sourced by the commands beside it: builds the service and the benchmarks, and runs one of them.

top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.mvn/jdk.sh"
state=${OPENMASH_BENCH_STATE:-$top/.openmash/bench}
mkdir -p "$state"

build() { # the packaged service and the class path of the benchmarks, in a copy that a later build leaves alone
  echo "building; the log is $state/build.log" >&2
  (cd "$top" && ./mvnw -q -B -Pbench package dependency:build-classpath -DskipTests -Dtest.sources=src/local/java \
    -Dmdep.includeScope=test -Dmdep.outputFile="$state/jars" -Dmdep.regenerateFile=true) >"$state/build.log" 2>&1 ||
    { tail -n 30 "$state/build.log" >&2; exit 1; }
  rm -rf "$state/app" "$state/classes" "$state/rooms"
  cp -r "$top/target/quarkus-app" "$state/app"
  cp -r "$top/target/classes" "$state/rooms"
  cp -r "$top/target/test-classes" "$state/classes"
}

build_classes() { # the classes and the class path alone, for what needs no service
  echo "compiling; the log is $state/build.log" >&2
  (cd "$top" && ./mvnw -q -B -Pbench test-compile dependency:build-classpath -Dtest.sources=src/local/java \
    -Dmdep.includeScope=test -Dmdep.outputFile="$state/jars" -Dmdep.regenerateFile=true) >"$state/build.log" 2>&1 ||
    { tail -n 30 "$state/build.log" >&2; exit 1; }
  rm -rf "$state/classes"
  mkdir -p "$state/classes"
  cp -r "$top/target/classes/." "$top/target/test-classes/." "$state/classes"
}

run_java() { # run_java CLASS ARGUMENT...
  cd "$top"
  exec "$JAVA_HOME/bin/java" -Xmx1g --enable-native-access=ALL-UNNAMED \
    -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp "$state/classes:$state/rooms:$(cat "$state/jars")" "$@"
}
