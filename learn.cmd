@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Starts Learn MQTT on Windows: builds it first where that is needed. Exit code 3: this machine cannot.
rem LEARN_JAVA_OPTIONS: more options for the Java virtual machine.

set "root=%~dp0"
set "root=%root:~0,-1%"
set "store=%root%\target\learn"
set "fix=To install one: winget install EclipseAdoptium.Temurin.21.JDK, or see https://adoptium.net"

set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java (
  echo Learn MQTT needs a JDK, version 17 or later, and there is no Java here. %fix%>&2
  exit /b 3
)

rem A Java is asked once for its version and modules.
set "known="
if exist "%store%\java.cmd" call "%store%\java.cmd"
if not "%known%"=="%java%" call :ask || exit /b 3

set "build="
if exist "%store%\current" set /p build=<"%store%\current"
call :built || call :build || exit /b 3

set "jvm=-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable -Dfile.encoding=UTF-8"
if %major% geq 23 set "jvm=%jvm% --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
set program="-Dlearn.home=%root%" -cp "%store%\%build%\learn-mqtt.jar;%store%\%build%\lib\*" learnmqtt.cli.Main
set "shared=%store%\%build%\%major%.jsa"
if not exist "%shared%.note" call :rehearse
set "archive="
if exist "%shared%" set archive="-XX:SharedArchiveFile=%shared%"

"%java%" %jvm% %LEARN_JAVA_OPTIONS% %archive% %program% %*
exit /b %errorlevel%

:ask
set "major=0"
set "jshell="
for /f "tokens=3" %%v in ('call "%java%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "major=%%v"
for /f %%m in ('call "%java%" --list-modules 2^>nul ^| findstr /b "jdk.jshell@"') do set "jshell=%%m"
if "%major:~0,2%"=="1." set "major=%major:~2%"
if %major% lss 17 (
  echo Learn MQTT needs a JDK, version 17 or later, and this Java is older: "%java%". %fix%>&2
  exit /b 1
)
if not defined jshell (
  echo Learn MQTT needs a full JDK, and this Java comes without JShell and compiler: "%java%". %fix%>&2
  exit /b 1
)
if not exist "%store%" mkdir "%store%" 2>nul
>"%store%\java.cmd" 2>nul (
  echo set "known=%java%"
  echo set "major=%major%"
)
exit /b 0

rem Each build has a folder of its own, with a copy of its sources; "current" names the one to use, and is written last.
rem With /d and /l, xcopy counts the files that are newer than their copies, and copies nothing.
:built
if not defined build exit /b 1
if not exist "%store%\%build%\learn-mqtt.jar" exit /b 1
for /f %%n in ('xcopy /d /l /s /y /q "%root%\src\main" "%store%\%build%\sources\" 2^>nul ^| findstr /r /b "[1-9]"') do exit /b 1
for /f %%n in ('xcopy /d /l /y /q "%root%\pom.xml" "%store%\%build%\sources\" 2^>nul ^| findstr /r /b "[1-9]"') do exit /b 1
exit /b 0

:build
echo Building Learn MQTT, about a minute the first time...>&2
set "new=%random%%random%%random%"
mkdir "%store%\%new%\sources" 2>nul
if errorlevel 1 (
  echo Learn MQTT has to be built, and nothing can be written in "%root%\target": look at its permissions and the free space.>&2
  exit /b 1
)
xcopy /s /y /q "%root%\src\main" "%store%\%new%\sources\" >nul
xcopy /y /q "%root%\pom.xml" "%store%\%new%\sources\" >nul
pushd "%root%"
call mvnw.cmd -q -B -U -Dquick=run "-Dbuild.folder=%store%\%new%" process-classes jar:jar dependency:copy-dependencies >"%store%\build.log" 2>&1 <nul
popd
if not exist "%store%\%new%\quick\lib" (
  findstr /b /c:"[ERROR]" "%store%\build.log" >&2
  echo The build failed. The first one downloads about 40 MB: look at the network, too. The whole log: "%store%\build.log">&2
  rd /s /q "%store%\%new%"
  exit /b 1
)
move /y "%store%\%new%\quick\learn-mqtt.jar" "%store%\%new%" >nul
move /y "%store%\%new%\quick\lib" "%store%\%new%" >nul
rd /s /q "%store%\%new%\quick"
>"%store%\current.new" echo %new%
move /y "%store%\current.new" "%store%\current" >nul
for /d %%d in ("%store%\*") do if not "%%~nxd"=="%new%" if not "%%~nxd"=="%build%" rd /s /q "%%d" 2>nul
set "build=%new%"
exit /b 0

rem The archive of loaded classes makes the start faster; whatever goes wrong with it, the program starts without.
:rehearse
"%java%" %jvm% "-XX:ArchiveClassesAtExit=%shared%" %program% --warm-up >"%store%\rehearsal.log" 2>&1 <nul
if errorlevel 1 del "%shared%" 2>nul
>"%shared%.note" 2>nul echo %major%
exit /b 0
