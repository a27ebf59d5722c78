# Sourced, never run: finds a JDK of 21 or later and exports JAVA_HOME, or says in one line what is missing and exits.
# In turn: OPENMASH_JDK, JAVA_HOME, the javac on the PATH, the JDKs of Debian, SDKMAN, macOS and /opt.
# Maven itself has to run on it, since Quarkus works inside Maven's own JVM; a toolchain would not be enough.

openmash_java_version() { # prints 21 for the JDK in $1, nothing for what is no JDK
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = \([0-9]*\)$/\1/p'
  fi
}

openmash_use_jdk() { # takes the JDK in $1 if it fits
  openmash_found=$(openmash_java_version "$1")
  [ "${openmash_found:-0}" -ge 21 ] || return 1
  JAVA_HOME=$1
  export JAVA_HOME
}

openmash_jdk_of_path() { # the home of the javac on the PATH, links followed
  openmash_javac=$(command -v javac) || return 0
  while [ -h "$openmash_javac" ]; do
    openmash_link=$(readlink "$openmash_javac")
    case $openmash_link in
      /*) openmash_javac=$openmash_link ;;
      *) openmash_javac=$(dirname "$openmash_javac")/$openmash_link ;;
    esac
  done
  dirname "$(dirname "$openmash_javac")"
}

openmash_find_jdk() {
  if [ -n "${OPENMASH_JDK-}" ]; then
    openmash_use_jdk "$OPENMASH_JDK" && return 0
    echo "OPENMASH_JDK=$OPENMASH_JDK is not a JDK of version 21 or later." >&2
    return 1
  fi
  [ -n "${JAVA_HOME-}" ] && openmash_use_jdk "$JAVA_HOME" && return 0
  openmash_use_jdk "$(openmash_jdk_of_path)" && return 0
  for openmash_home in /usr/lib/jvm/* "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*; do
    openmash_use_jdk "$openmash_home" && return 0
  done
  echo "OpenMASH needs a JDK of version 21 or later and found none: install one (apt install openjdk-21-jdk-headless," \
    "sdk install java, https://adoptium.net) or name its folder in OPENMASH_JDK." >&2
  return 1
}

openmash_find_jdk || exit 1
unset JAVACMD # Maven would prefer it to JAVA_HOME

# Without unzip the wrapper fetches the tar.gz, to which the checksum in maven-wrapper.properties does not belong.
if ! command -v unzip >/dev/null; then
  unzip() { # unzip -q ARCHIVE -d FOLDER, as the wrapper calls it; jar forgets which files may be run
    (set +f && cd "$4" && "$JAVA_HOME/bin/jar" xf "$2" && chmod +x ./*/bin/mvn)
  }
fi
