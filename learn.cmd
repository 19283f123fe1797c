@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Starts Learn MQTT on Windows: builds it first where that is needed. Exit code 3: this machine cannot.
rem LEARN_JAVA_OPTIONS: more options for the Java virtual machine.

set "root=%~dp0"
set "root=%root:~0,-1%"
set "store=%root%\target\learn"
set "fix=To install one: winget install EclipseAdoptium.Temurin.21.JDK, or see https://adoptium.net"

rem The JDK of JAVA_HOME, else the first on the path; the first complaint is the one that is told.
set "java="
set "complaint="
if defined JAVA_HOME call :try "%JAVA_HOME:"=%\bin\java.exe"
if not defined java for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :try "%%~$PATH:j"
if not defined java goto :refuse

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

rem What the program writes is UTF-8; the console gets its own code page back afterwards.
set "page="
for /f "tokens=2 delims=:" %%p in ('chcp 2^>nul') do set "page=%%p"
if defined page set "page=%page:.=%"
if defined page set "page=%page: =%"
if defined page chcp 65001 >nul 2>nul

"%java%" %jvm% %LEARN_JAVA_OPTIONS% %archive% %program% %*
set "code=%errorlevel%"
if defined page chcp %page% >nul 2>nul
exit /b %code%

:refuse
if not defined complaint set "complaint=there is no Java here"
echo Learn MQTT needs a full JDK, version 17 or later, and %complaint%. %fix%>&2
exit /b 3

rem Sets java, home and major if this Java will do. A Java is asked once for its version and modules; what it said holds
rem while its program has the same date and size.
:try
if not exist %1 exit /b 1
set "stamp="
for %%f in (%1) do set "stamp=%%~f %%~tf %%~zf"
set "known="
if exist "%store%\java.cmd" call "%store%\java.cmd"
if not "%known%"=="%stamp%" call :ask %1 || exit /b 1
set "java=%~1"
exit /b 0

:ask
set "major=0"
set "home="
set "jshell="
for /f "tokens=1,2,*" %%a in ('call %1 -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version =" /c:"java.home ="') do (
  if "%%a"=="java.home" set "home=%%c"
  if "%%a"=="java.specification.version" set "major=%%c"
)
for /f %%m in ('call %1 --list-modules 2^>nul ^| findstr /b "jdk.jshell@"') do set "jshell=%%m"
if "%major:~0,2%"=="1." set "major=%major:~2%"
if %major% lss 17 (
  if not defined complaint set "complaint=this Java is older: %~1"
  exit /b 1
)
if not defined jshell (
  if not defined complaint set "complaint=this Java comes without JShell and compiler: %~1"
  exit /b 1
)
if not exist "%store%" mkdir "%store%" 2>nul
2>nul (
  >"%store%\java.cmd" (
    echo set "known=%stamp%"
    echo set "home=%home%"
    echo set "major=%major%"
  )
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
set "JAVA_HOME=%home%"
call mvnw.cmd -q -B -U -Dquick=run "-Dbuild.folder=%store%\%new%" process-classes jar:jar dependency:copy-dependencies >"%store%\build.log" 2>&1 <nul
set "failed=%errorlevel%"
popd
if not exist "%store%\%new%\quick\lib" set "failed=1"
if not "%failed%"=="0" (
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
