# Sourced by the commands beside it: where the repository, its state and its built copy are, and a fitting JDK.

top=$(cd "$(dirname "$0")/../.." && pwd)
. "$top/.mvn/jdk.sh"

state=${OPENMASH_STATE:-$top/.openmash}
case $state in
  /*) ;;
  *) state=$PWD/$state ;;
esac

# The folder of the built copy that a start runs: it changes with every build, so that a running hub keeps its own.
copy() {
  [ -r "$state/hub/current" ] && echo "$state/hub/$(cat "$state/hub/current")"
}

jvm_flags() { # small and quick to start; the last keeps JDKs from 23 on from warning about Netty
  echo "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m --enable-native-access=ALL-UNNAMED" \
    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"
  [ "$(openmash_java_version "$JAVA_HOME")" -lt 23 ] || echo "--sun-misc-unsafe-memory-access=allow"
}

run_java() { # run_java CLASS ARGUMENT...: takes this process's place
  exec ${as-} "$JAVA_HOME/bin/java" $(jvm_flags) "@$(copy)/class-path" "$@"
}
